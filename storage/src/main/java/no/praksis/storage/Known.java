package no.praksis.storage;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a SQLite database has answered, kept until a table changes that the answer came from. The
 * file belongs to this process, and its one writer tells of each commit before anybody hears that
 * it is one: so nobody is answered with what was before a commit that has been acknowledged.
 *
 * <p>An answer carries the number of the last commit that was known before it was asked for, and
 * counts only while none of its tables has changed in a later one.
 */
final class Known {
  /** Of one table, so that what is kept stays within some megabytes. */
  private static final int MOST = 5_000;

  private static final Pattern TABLE =
      Pattern.compile("\\b(?:FROM|JOIN|INTO|UPDATE)\\s+(\\w+)", Pattern.CASE_INSENSITIVE);

  /** A question to the database. */
  private record Question(String sql, List<@Nullable Object> values) {}

  private record Answer(List<?> rows, long asOf) {}

  /** A table, and the answers that come from it first. */
  private static final class Table {
    private final String name;
    private final Map<Question, Answer> answers = new ConcurrentHashMap<>();
    private volatile long changedIn;

    Table(String name) {
      this.name = name;
    }

    String name() {
      return name;
    }
  }

  private final Map<String, Table> tables = new ConcurrentHashMap<>();
  private final Map<String, List<Table>> asked = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> changed = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> losing;
  private volatile long commits;

  /**
   * @param losing the tables that may lose rows, or change, with a row of a table, by its name
   */
  Known(Map<String, Set<String>> losing) {
    this.losing = Map.copyOf(losing);
  }

  /**
   * The rows, from before or by asking.
   *
   * @param changing the tables that the transaction has changed which asks; none outside of one
   */
  @SuppressWarnings("unchecked") // a statement has one mapper
  <T> List<T> rows(
      String sql, @Nullable Object[] values, Set<String> changing, Supplier<List<T>> ask) {
    List<Table> from = asked.computeIfAbsent(sql, this::tablesOf);
    if (!changing.isEmpty() && from.stream().map(Table::name).anyMatch(changing::contains)) {
      return ask.get();
    }
    Table first = from.getFirst();
    Question question = new Question(sql, Arrays.asList(values));
    Answer known = first.answers.get(question);
    if (known != null && stands(known, from)) {
      return (List<T>) known.rows();
    }
    long asOf = commits;
    List<T> rows = List.copyOf(ask.get());
    if (first.answers.size() >= MOST) {
      first.answers.clear();
    }
    first.answers.put(question, new Answer(rows, asOf));
    return rows;
  }

  private static boolean stands(Answer answer, List<Table> from) {
    for (Table table : from) {
      if (table.changedIn > answer.asOf()) {
        return false;
      }
    }
    return true;
  }

  private List<Table> tablesOf(String sql) {
    return names(sql).stream().map(this::table).toList();
  }

  private Table table(String name) {
    return tables.computeIfAbsent(name, Table::new);
  }

  /** The tables that a statement names. */
  private static Set<String> names(String sql) {
    Set<String> names = new LinkedHashSet<>();
    Matcher matcher = TABLE.matcher(sql);
    while (matcher.find()) {
      names.add(matcher.group(1).toLowerCase(Locale.ROOT));
    }
    return names;
  }

  /** The tables that a statement may change. */
  Set<String> changedBy(String sql) {
    return changed.computeIfAbsent(sql, this::changes);
  }

  private Set<String> changes(String sql) {
    Set<String> names = names(sql);
    if (!sql.stripLeading().regionMatches(true, 0, "DELETE", 0, 6)) {
      return names;
    }
    Set<String> all = new HashSet<>(names);
    names.forEach(name -> all.addAll(losing.getOrDefault(name, Set.of())));
    return all;
  }

  /** The writer has committed, or may have; nobody has heard of it yet. */
  void committed(Set<String> changedTables) {
    if (changedTables.isEmpty()) {
      return;
    }
    long number = commits + 1;
    for (String name : changedTables) {
      Table table = table(name);
      table.changedIn = number;
      table.answers.clear();
    }
    commits = number;
  }

  /** The writer doesn't know what has become of its transaction. */
  void forget() {
    committed(Set.copyOf(tables.keySet()));
  }
}
