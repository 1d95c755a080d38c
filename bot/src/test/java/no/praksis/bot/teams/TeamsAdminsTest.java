package no.praksis.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Set;
import no.praksis.practice.group.Person;
import no.praksis.practice.group.WorkingHours;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.WorkspaceId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamsAdminsTest {
  private static Person person(String workspace) {
    return new Person(
        PersonId.random(),
        new WorkspaceId(workspace),
        "b5f0-a1",
        "Marit",
        null,
        ZoneId.of("Europe/Oslo"),
        WorkingHours.DEFAULT,
        false);
  }

  @ParameterizedTest
  @CsvSource({
    "b5f0-a1, true",
    "B5F0-A1, true",
    "c0de/b5f0-a1, true",
    "C0DE/B5F0-A1, true",
    "beef/b5f0-a1, false",
    "b5f0-a2, false"
  })
  void admin_isNamedByTheId_inSmallLettersOrCapitals(String configured, boolean named) {
    var admins = TeamsAdapter.admins(Set.of(configured));
    assertThat(admins.isAdmin(person("teams:c0de"))).isEqualTo(named);
    assertThat(admins.isAdmin(person("slack:c0de"))).isFalse();
  }
}
