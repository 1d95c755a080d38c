package no.praksis.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.prompt.Localized;
import no.praksis.practice.prompt.OwnPromptSets;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.prompt.PromptSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnPromptSetsTest extends StorageTest {
  private static final GroupId GROUP = new GroupId("g");
  private static final GroupId OTHER = new GroupId("other");

  private OwnPromptSets sets;

  @BeforeEach
  void ports() {
    Samples.practice(storage);
    write(() -> storage.groups().save(Samples.group("other")));
    sets = storage.ownPromptSets();
  }

  private static PromptSet set(String name, String question) {
    return new PromptSet(
        name,
        Localized.same(name),
        List.of(new Prompt.Text("q", Localized.same(question), Localized.same(""))));
  }

  @Test
  void set_comesBackAsSaved_andIsReplacedOrRemoved() {
    write(() -> sets.save(GROUP, Samples.QUESTIONS));
    assertThat(sets.find(GROUP, "weekly")).contains(Samples.QUESTIONS);
    write(() -> sets.save(GROUP, set("weekly", "Another?")));
    assertThat(sets.find(GROUP, "weekly")).contains(set("weekly", "Another?"));
    write(() -> sets.remove(GROUP, "weekly"));
    assertThat(sets.find(GROUP, "weekly")).isEmpty();
  }

  @Test
  void sets_ofAGroup_areItsOwn_byName() {
    write(
        () -> {
          sets.save(GROUP, set("b", "B?"));
          sets.save(GROUP, set("a", "A?"));
          sets.save(OTHER, set("a", "Other?"));
        });
    assertThat(sets.of(GROUP)).containsExactly(set("a", "A?"), set("b", "B?"));
    write(() -> sets.remove(GROUP, "a"));
    assertThat(sets.of(OTHER)).containsExactly(set("a", "Other?"));
  }
}
