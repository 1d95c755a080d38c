package no.praksis.storage;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import no.praksis.practice.group.Language;
import no.praksis.practice.privacy.PersonalRecord.Detail;
import no.praksis.practice.privacy.PersonalRecord.Name;
import no.praksis.practice.privacy.PersonalRecord.Type;
import org.jspecify.annotations.Nullable;

/** Reads the next columns of a row as one thing that is stored about a person. */
@FunctionalInterface
interface PersonalColumn {
  /** Empty when nothing is stored there. */
  Optional<Detail> read(Row row, Wording wording) throws SQLException;

  /** What a question was called; empty when it is not known. */
  @FunctionalInterface
  interface Wording {
    String question(String questions, String prompt);

    static Wording of(Session session, Questions questions, Language language) {
      return (hash, key) ->
          questions
              .find(session, hash)
              .prompt(key)
              .map(prompt -> prompt.question().in(language))
              .orElse(key);
    }
  }

  static PersonalColumn text(Name name) {
    return (row, wording) -> detail(name, Type.TEXT, row.textOrNull());
  }

  static PersonalColumn day(Name name) {
    return (row, wording) -> detail(name, Type.DAY, row.textOrNull());
  }

  static PersonalColumn code(Name name) {
    return (row, wording) -> detail(name, Type.CODE, row.textOrNull());
  }

  static PersonalColumn moment(Name name) {
    return (row, wording) -> {
      Instant moment = row.instantOrNull();
      return detail(name, Type.MOMENT, moment == null ? null : moment.toString());
    };
  }

  /** Takes two columns: the hash of the questions, and the key among them. */
  static PersonalColumn question() {
    return (row, wording) -> {
      String hash = row.textOrNull();
      String key = row.textOrNull();
      String words = hash == null || key == null ? key : wording.question(hash, key);
      return detail(Name.QUESTION, Type.TEXT, words);
    };
  }

  private static Optional<Detail> detail(Name name, Type type, @Nullable String value) {
    return value == null || value.isEmpty()
        ? Optional.empty()
        : Optional.of(new Detail(name, type, value));
  }
}
