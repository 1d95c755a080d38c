package no.praksis.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.round.AnonymousAnswers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnonymousAnswersTest extends StorageTest {
  private static final RoundId R1 = new RoundId("r1");
  private static final RoundId R2 = new RoundId("r2");
  private static final PersonId ADA = new PersonId("ada");
  private static final PersonId BEA = new PersonId("bo");

  private AnonymousAnswers anonymous;

  @BeforeEach
  void ports() {
    Samples.practice(storage);
    anonymous = storage.anonymousAnswers();
  }

  @Test
  void draft_isItsAuthors_andIsReplaced() {
    write(() -> anonymous.replaceDraft(R1, ADA, Map.of("a", "one", "b", "two")));
    write(() -> anonymous.replaceDraft(R1, BEA, Map.of("a", "three")));
    assertThat(anonymous.draft(R1, ADA)).isEqualTo(Map.of("a", "one", "b", "two"));
    assertThat(anonymous.draft(R2, ADA)).isEmpty();
    write(() -> anonymous.replaceDraft(R1, ADA, Map.of("b", "else")));
    assertThat(anonymous.draft(R1, ADA)).isEqualTo(Map.of("b", "else"));
    assertThat(anonymous.drafts(R1)).isEqualTo(Map.of("a", List.of("three"), "b", List.of("else")));
    write(() -> anonymous.replaceDraft(R1, ADA, Map.of()));
    assertThat(anonymous.draft(R1, ADA)).isEmpty();
  }

  @Test
  void drafts_areRemovedTogether_andFoundByGroup() {
    write(() -> anonymous.replaceDraft(R1, ADA, Map.of("a", "one")));
    write(() -> anonymous.replaceDraft(R2, ADA, Map.of("a", "two")));
    assertThat(anonymous.draftedBy(ADA, new GroupId("g"))).containsExactly(R1, R2);
    assertThat(anonymous.draftedBy(ADA, new GroupId("none"))).isEmpty();
    write(() -> anonymous.removeDrafts(R1));
    assertThat(anonymous.drafts(R1)).isEmpty();
    assertThat(anonymous.draftedBy(ADA, new GroupId("g"))).containsExactly(R2);
  }

  @Test
  void answers_haveNothingButTheirText_andStandInOneOrder() {
    write(() -> anonymous.add(R1, "a", List.of("one", "two", "two", "three")));
    write(() -> anonymous.add(R1, "b", List.of("four")));
    write(() -> anonymous.add(R2, "a", List.of("five")));
    Map<RoundId, Map<String, List<String>>> found = anonymous.in(List.of(R1));
    assertThat(found).containsOnlyKeys(R1);
    assertThat(found.get(R1).get("a")).containsExactlyInAnyOrder("one", "two", "two", "three");
    assertThat(found.get(R1).get("b")).containsExactly("four");
    assertThat(anonymous.in(List.of(R1))).isEqualTo(found);
    write(() -> anonymous.remove(R1));
    assertThat(anonymous.in(List.of(R1, R2))).containsOnlyKeys(R2);
  }
}
