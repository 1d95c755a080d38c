package no.praksis.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One connection with the statements that were prepared on it. For one thread at a time. */
final class Session implements AutoCloseable {
  private final Connection connection;
  private final Dialect dialect;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private final Set<String> changed = new HashSet<>();
  private @Nullable Known known;
  private @Nullable SQLException broken;

  Session(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /** All rows, in the order of the query. */
  <T> List<T> list(String sql, Row.Mapper<T> mapper, @Nullable Object... values) {
    try (ResultSet result = bound(sql, values).executeQuery()) {
      List<T> found = new ArrayList<>();
      Row row = new Row(result);
      while (row.next()) {
        found.add(mapper.map(row));
      }
      return found;
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** The first row, if there is one. */
  <T> Optional<T> first(String sql, Row.Mapper<T> mapper, @Nullable Object... values) {
    try (ResultSet result = bound(sql, values).executeQuery()) {
      Row row = new Row(result);
      return row.next() ? Optional.of(mapper.map(row)) : Optional.empty();
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** From now on notes which tables are changed. */
  Session noting(Known toldOf) {
    known = toldOf;
    return this;
  }

  /** The tables that may have been changed since the last commit, where that is noted. */
  Set<String> changed() {
    return changed;
  }

  /** How many rows were changed. */
  int update(String sql, @Nullable Object... values) {
    if (known != null) {
      changed.addAll(known.changedBy(sql));
    }
    try {
      return bound(sql, values).executeUpdate();
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** Runs a statement that has neither values nor a result. */
  void run(String sql) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    statement.execute();
  }

  Connection connection() {
    return connection;
  }

  Dialect dialect() {
    return dialect;
  }

  /** What made the connection useless, with everything that was not committed; null while well. */
  @Nullable SQLException broken() {
    return broken;
  }

  private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
    if (broken != null) {
      // The database may have ended the transaction: what came now would be kept on its own.
      throw new SQLException("the connection is of no more use", broken);
    }
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      Values.bind(statement, i + 1, values[i]);
    }
    return statement;
  }

  private StatementFailed failed(String sql, SQLException refusal) {
    if (broken == null && dialect.unavailable(refusal)) {
      broken = refusal;
    }
    return new StatementFailed(sql, refusal);
  }

  @Override
  public void close() throws SQLException {
    try (connection) {
      for (PreparedStatement statement : prepared.values()) {
        statement.close();
      }
    }
  }
}
