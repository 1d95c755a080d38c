package no.praksis.storage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.privacy.SharedThing;
import no.praksis.practice.privacy.SharedThing.Handle;
import no.praksis.practice.privacy.SharedThing.Kind;
import no.praksis.practice.privacy.SharedThings;
import org.jspecify.annotations.Nullable;

final class SqlSharedThings implements SharedThings {
  private static final String NEWEST_FIRST =
      "SELECT * FROM (%s) AS things ORDER BY 7 DESC, 1, 2 LIMIT ? OFFSET ?";

  private final Sessions sessions;

  SqlSharedThings(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public List<SharedThing> by(PersonId author, int skipped, int most) {
    return list(source -> source.author() + " = ?", List.of(author.value()), skipped, most);
  }

  @Override
  public List<SharedThing> in(GroupId group, List<Visibility> visibilities, int skipped, int most) {
    return list(
        source -> source.group() + " = ? AND " + sessions.dialect().oneOf(source.visibility()),
        List.of(group.value(), Json.texts(visibilities, Visibility::name)),
        skipped,
        most);
  }

  private List<SharedThing> list(
      Function<SharedSource, String> where, List<String> values, int skipped, int most) {
    String union =
        SharedSource.ALL.stream()
            .map(source -> source.select(where.apply(source)))
            .collect(Collectors.joining(" UNION ALL "));
    List<@Nullable Object> bound = new ArrayList<>();
    SharedSource.ALL.forEach(source -> bound.addAll(values));
    bound.add(most);
    bound.add(skipped);
    return sessions.read(
        session ->
            session.list(NEWEST_FIRST.formatted(union), SqlSharedThings::thing, bound.toArray()));
  }

  @Override
  public Optional<SharedThing> find(Handle handle) {
    SharedSource source = SharedSource.of(handle.kind());
    return source
        .values(handle)
        .flatMap(
            values ->
                sessions.read(
                    session ->
                        session.first(
                            source.select(source.row()), SqlSharedThings::thing, values)));
  }

  @Override
  public void remove(Handle handle) {
    SharedSource source = SharedSource.of(handle.kind());
    source.values(handle).ifPresent(values -> sessions.writing().update(source.removal(), values));
  }

  private static SharedThing thing(Row row) throws SQLException {
    Handle handle = new Handle(row.one(Kind.class), row.text());
    GroupId group = new GroupId(row.text());
    String author = row.textOrNull();
    return new SharedThing(
        handle,
        group,
        author == null ? null : new PersonId(author),
        row.text(),
        row.one(Visibility.class),
        row.instant());
  }
}
