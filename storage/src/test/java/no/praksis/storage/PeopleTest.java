package no.praksis.storage;

import static no.praksis.storage.Samples.WORKSPACE;
import static no.praksis.storage.Samples.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import no.praksis.practice.group.Away;
import no.praksis.practice.group.Language;
import no.praksis.practice.group.People;
import no.praksis.practice.group.Person;
import no.praksis.practice.group.WorkingHours;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.WorkspaceId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeopleTest extends StorageTest {
  private static final PersonId ADA = new PersonId("ada");
  private static final PersonId BO = new PersonId("bo");
  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

  private People people;

  @BeforeEach
  void ports() {
    people = storage.people();
  }

  private void save(Person... all) {
    write(
        () -> {
          for (Person person : all) {
            people.save(person);
          }
        });
  }

  @Test
  void find_byId_orByPlatformUser() {
    Person ada = person("ada", "Ada Øæå 🙂");
    save(ada);
    assertThat(people.find(ADA)).contains(ada);
    assertThat(people.find(WORKSPACE, "U-ada")).contains(ada);
    assertThat(people.find(WORKSPACE, "u-ada")).isEmpty();
    assertThat(people.find(new WorkspaceId("T2"), "U-ada")).isEmpty();
    assertThat(people.find(BO)).isEmpty();
  }

  @Test
  void save_again_replacesEverything() {
    save(person("ada", "Ada"));
    Person changed =
        new Person(
            ADA,
            new WorkspaceId("T2"),
            "U2",
            "A.",
            Language.NN,
            ZoneId.of("America/St_Johns"),
            new WorkingHours(Set.of(DayOfWeek.SUNDAY), LocalTime.of(7, 30, 1), LocalTime.NOON));
    save(changed);
    assertThat(people.find(ADA)).contains(changed);
  }

  @Test
  void guest_comesBackSo_untilThePlatformSaysOtherwise() {
    save(person("ada", "Ada").asGuest(true));
    assertThat(people.find(ADA).orElseThrow().guest()).isTrue();
    save(person("ada", "Ada"));
    assertThat(people.find(ADA).orElseThrow().guest()).isFalse();
  }

  @Test
  void hours_withoutDays_comeBackSo() {
    Person ada = person("ada", "Ada");
    Person never =
        new Person(
            ADA,
            WORKSPACE,
            "U",
            "Ada",
            null,
            ada.zone(),
            new WorkingHours(Set.of(), LocalTime.MIDNIGHT, LocalTime.MAX));
    save(never);
    assertThat(people.find(ADA)).contains(never);
  }

  @Test
  void find_many_givesThoseThatExist() {
    save(person("ada", "Ada"), person("bo", "Bo"));
    assertThat(people.find(List.of(ADA, new PersonId("it's \"nobody\"")))).containsOnlyKeys(ADA);
    assertThat(people.find(List.of())).isEmpty();
    List<PersonId> thousands =
        IntStream.range(0, 5_000).mapToObj(i -> new PersonId("nobody" + i)).toList();
    assertThat(people.find(thousands)).isEmpty();
  }

  @Test
  void in_workspace_byNameInCodePointOrder() {
    save(person("1", "bo"), person("2", "Ås"), person("3", "Zoë"), person("4", "Ada"));
    assertThat(people.in(WORKSPACE))
        .extracting(Person::name)
        .containsExactly("Ada", "Zoë", "bo", "Ås");
    assertThat(people.in(new WorkspaceId("T2"))).isEmpty();
  }

  @Test
  void absences_byFirstDay_savedTwiceIsOne() {
    save(person("ada", "Ada"), person("bo", "Bo"));
    Away late = new Away(ADA, DAY.plusDays(9), DAY.plusDays(9));
    Away early = new Away(ADA, DAY, DAY.plusDays(2));
    Away other = new Away(BO, DAY.plusDays(5), DAY.plusDays(6));
    write(() -> List.of(late, early, early, other).forEach(people::save));
    assertThat(people.absences(ADA)).containsExactly(early, late);
    assertThat(people.absences(List.of(BO, ADA))).containsExactly(early, other, late);
    assertThat(people.absences(List.of())).isEmpty();
  }

  @Test
  void removeAbsences_takesThoseThatLastUntilTheDayOrLonger() {
    save(person("ada", "Ada"), person("bo", "Bo"));
    Away past = new Away(ADA, DAY.minusDays(9), DAY.minusDays(1));
    Away running = new Away(ADA, DAY.minusDays(2), DAY);
    Away coming = new Away(ADA, DAY.plusDays(2), DAY.plusDays(3));
    Away ofAnother = new Away(BO, DAY, DAY);
    write(() -> List.of(past, running, coming, ofAnother).forEach(people::save));
    write(() -> people.removeAbsences(ADA, DAY));
    assertThat(people.absences(ADA)).containsExactly(past);
    assertThat(people.absences(BO)).containsExactly(ofAnother);
  }

  @Test
  void name_withTheCharacterNul_isKeptWithoutIt() {
    save(person("ada", "A\0da"));
    assertThat(people.find(ADA)).map(Person::name).contains("Ada");
  }
}
