package no.praksis.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class KnownTest {
  private static final String PEOPLE = "SELECT name FROM people WHERE id = ?";
  private static final String MEMBERS =
      "SELECT p.name FROM people p JOIN members m ON m.person = p.id WHERE m.group_id = ?";

  private final Known known = new Known(Map.of("people", Set.of("members", "answers")));
  private final AtomicInteger asked = new AtomicInteger();

  private List<String> ask(String sql, String value, Set<String> changing, Supplier<String> row) {
    return known.rows(
        sql,
        new Object[] {value},
        changing,
        () -> {
          asked.incrementAndGet();
          return List.of(row.get());
        });
  }

  private String ask(String sql, String value, String now) {
    return ask(sql, value, Set.of(), () -> now).getFirst();
  }

  @Test
  void answer_isKept_untilOneOfItsTablesChanges() {
    assertThat(ask(MEMBERS, "g", "Ada")).isEqualTo("Ada");
    assertThat(ask(MEMBERS, "g", "Bo")).isEqualTo("Ada");
    assertThat(ask(MEMBERS, "h", "Bo")).isEqualTo("Bo");

    known.committed(Set.of("answers"));
    assertThat(ask(MEMBERS, "g", "Bo")).isEqualTo("Ada");
    known.committed(Set.of("members"));
    assertThat(ask(MEMBERS, "g", "Bo")).isEqualTo("Bo");
    known.committed(Set.of("people"));
    assertThat(ask(MEMBERS, "g", "Cy")).isEqualTo("Cy");
    known.forget();
    assertThat(ask(MEMBERS, "g", "Di")).isEqualTo("Di");
  }

  @Test
  void answer_thatWasUnderWayDuringACommit_isNotKept() {
    ask(
        PEOPLE,
        "a",
        Set.of(),
        () -> {
          known.committed(Set.of("people"));
          return "before the commit";
        });

    assertThat(ask(PEOPLE, "a", "after it")).isEqualTo("after it");
  }

  @Test
  void transaction_seesItsOwnChanges_andNobodyElseDoes() {
    assertThat(ask(PEOPLE, "a", "Ada")).isEqualTo("Ada");

    assertThat(ask(PEOPLE, "a", Set.of("people"), () -> "Eve")).containsExactly("Eve");
    assertThat(ask(PEOPLE, "a", "Eve")).isEqualTo("Ada");
    assertThat(asked).hasValue(2);
  }

  @Test
  void deleting_changesWhatGoesAlong() {
    assertThat(known.changedBy("DELETE FROM people WHERE id = ?"))
        .containsExactlyInAnyOrder("people", "members", "answers");
    assertThat(known.changedBy("UPDATE people SET name = ?")).containsExactly("people");
    assertThat(known.changedBy("INSERT INTO people (id) VALUES (?)")).containsExactly("people");
    assertThat(
            known.changedBy(
                "INSERT INTO people (id) VALUES (?) ON CONFLICT (id) DO UPDATE SET id = 1"))
        .contains("people");
  }
}
