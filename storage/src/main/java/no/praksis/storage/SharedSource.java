package no.praksis.storage;

import java.util.List;
import java.util.Optional;
import no.praksis.practice.privacy.SharedThing.Handle;
import no.praksis.practice.privacy.SharedThing.Kind;
import no.praksis.practice.round.Voices;

/**
 * A table of what people share, and how one row of it is found and taken out.
 *
 * @param kind of what it holds
 * @param columns key, group, author, text, visibility and moment
 * @param from the table, with what it is joined to
 * @param shown which rows can be seen by anybody but their author
 * @param group the column with the group
 * @param author the column with the author
 * @param visibility the column that says who sees it
 * @param row which row a key means; a key of two numbers is its place and its moment
 * @param removal the statement that takes the row out
 */
record SharedSource(
    Kind kind,
    String columns,
    String from,
    String shown,
    String group,
    String author,
    String visibility,
    String row,
    String removal) {
  private static final String NOT_PRIVATE = "%s.visibility <> 'ONLY_ME'";

  static final List<SharedSource> ALL =
      List.of(
          new SharedSource(
              Kind.ANSWER,
              "a.seq || '.' || a.at, r.group_id, a.person, a.text, a.visibility, a.at",
              "answers a JOIN rounds r ON r.id = a.round",
              NOT_PRIVATE.formatted("a"),
              "r.group_id",
              "a.person",
              "a.visibility",
              "a.seq = ? AND a.at = ?",
              "DELETE FROM answers WHERE seq = ? AND at = ?"),
          new SharedSource(
              Kind.ACTION_POINT,
              "p.id, p.group_id, p.person, p.text, p.visibility, p.planned_at",
              "action_points p",
              NOT_PRIVATE.formatted("p"),
              "p.group_id",
              "p.person",
              "p.visibility",
              "p.id = ?",
              "DELETE FROM action_points WHERE id = ?"),
          new SharedSource(
              Kind.FOLLOW_UP,
              "f.seq || '.' || f.at, p.group_id, f.person, f.note, f.visibility, f.at",
              "follow_ups f JOIN action_points p ON p.id = f.point",
              NOT_PRIVATE.formatted("f") + " AND f.note <> '' AND f.outcome = 'TRIED'",
              "p.group_id",
              "f.person",
              "f.visibility",
              "f.seq = ? AND f.at = ?",
              "UPDATE follow_ups SET note = '' WHERE seq = ? AND at = ?"),
          new SharedSource(
              Kind.REQUEST,
              "q.id, q.group_id, q.person, q.text, q.visibility, q.created_at",
              "requests q",
              NOT_PRIVATE.formatted("q"),
              "q.group_id",
              "q.person",
              "q.visibility",
              "q.id = ?",
              "DELETE FROM requests WHERE id = ?"),
          // Between the two, so nobody else is shown it to take it out
          new SharedSource(
              Kind.OFFER,
              "o.seq || '.' || o.at, q.group_id, o.person, o.text, 'ONLY_ME', o.at",
              "offers o JOIN requests q ON q.id = o.request",
              "o.text <> ''",
              "q.group_id",
              "o.person",
              "'ONLY_ME'",
              "o.seq = ? AND o.at = ?",
              "DELETE FROM offers WHERE seq = ? AND at = ?"),
          new SharedSource(
              Kind.RECOGNITION,
              "n.id, n.group_id, n.from_person, n.text, n.visibility, n.at",
              "recognitions n",
              NOT_PRIVATE.formatted("n"),
              "n.group_id",
              "n.from_person",
              "n.visibility",
              "n.id = ?",
              "DELETE FROM recognitions WHERE id = ?"),
          // Fewer than six are shown to nobody, so not to be taken out either
          new SharedSource(
              Kind.ANONYMOUS_ANSWER,
              "a.id, r.group_id, CAST(NULL AS TEXT), a.text, 'GROUP', r.closes_at",
              "anonymous_answers a JOIN rounds r ON r.id = a.round",
              "(SELECT count(*) FROM anonymous_answers b"
                  + " WHERE b.round = a.round AND b.prompt = a.prompt) >= "
                  + Voices.FEWEST,
              "r.group_id",
              "CAST(NULL AS TEXT)",
              "'GROUP'",
              "a.id = ?",
              "DELETE FROM anonymous_answers WHERE id = ?"));

  static SharedSource of(Kind kind) {
    return ALL.stream().filter(source -> source.kind() == kind).findFirst().orElseThrow();
  }

  String select(String where) {
    return "SELECT '%s' AS kind, %s FROM %s WHERE %s AND %s"
        .formatted(kind, columns, from, shown, where);
  }

  /** What the handle's key binds in {@link #row} and {@link #removal}; empty when it is no key. */
  Optional<Object[]> values(Handle handle) {
    if (!row.contains(" AND ")) {
      return Optional.of(new Object[] {handle.key()});
    }
    return handle.key().matches("\\d{1,18}\\.-?\\d{1,18}")
        ? Optional.of(
            new Object[] {
              Long.valueOf(handle.key().split("\\.")[0]), Long.valueOf(handle.key().split("\\.")[1])
            })
        : Optional.empty();
  }
}
