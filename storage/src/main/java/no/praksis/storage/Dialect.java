package no.praksis.storage;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the databases differ. */
enum Dialect {
  SQLITE {
    @Override
    String oneOf(String column) {
      return column + " IN (SELECT value FROM json_each(?))";
    }

    @Override
    String skippingLocked() {
      return "";
    }

    @Override
    boolean unavailable(SQLException refusal) {
      return !REFUSED_STATEMENT.contains(refusal.getErrorCode());
    }

    @Override
    boolean conflict(SQLException refusal) {
      return false;
    }

    @Override
    Map<String, String> placeholders() {
      return Map.of(
          "text", "TEXT",
          "sequence", "INTEGER PRIMARY KEY",
          "identity", "INTEGER PRIMARY KEY AUTOINCREMENT",
          "clustered", " WITHOUT ROWID");
    }
  },

  POSTGRESQL {
    @Override
    String oneOf(String column) {
      return column + " IN (SELECT jsonb_array_elements_text(CAST(? AS jsonb)))";
    }

    @Override
    String skippingLocked() {
      return " FOR UPDATE SKIP LOCKED";
    }

    @Override
    boolean unavailable(SQLException refusal) {
      return UNAVAILABLE_CLASSES.contains(stateClass(refusal));
    }

    @Override
    boolean conflict(SQLException refusal) {
      return CONFLICTS.contains(String.valueOf(refusal.getSQLState()));
    }

    @Override
    Map<String, String> placeholders() {
      String ascending = "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY";
      return Map.of(
          // Ids and names sort by code point, whatever the server's locale
          "text",
          "TEXT COLLATE \"C\"",
          "sequence",
          ascending,
          "identity",
          ascending,
          "clustered",
          "");
    }
  };

  /**
   * SQLite's result codes for a statement that is at fault itself: ERROR, NOTFOUND, EMPTY, SCHEMA,
   * TOOBIG, CONSTRAINT, MISMATCH, RANGE. With any other the transaction may be gone.
   */
  private static final Set<Integer> REFUSED_STATEMENT = Set.of(1, 12, 16, 17, 18, 19, 20, 25);

  /** No connection, resources, a lock, operator's intervention, system or internal error. */
  private static final Set<String> UNAVAILABLE_CLASSES =
      Set.of("", "08", "53", "55", "57", "58", "F0", "XX");

  /** Serialization failure, deadlock, and a row that another transaction has just added. */
  private static final Set<String> CONFLICTS = Set.of("40001", "40P01", "23505");

  static Dialect of(String jdbcUrl) {
    if (jdbcUrl.startsWith(SqliteFile.PREFIX)) {
      return SQLITE;
    }
    if (jdbcUrl.startsWith("jdbc:postgresql:")) {
      return POSTGRESQL;
    }
    throw new IllegalArgumentException(
        "a database is jdbc:sqlite:<file> or jdbc:postgresql://<host>/<database>");
  }

  /** A condition on a column; its parameter is a JSON array of texts. */
  abstract String oneOf(String column);

  /** What a query ends with that takes rows for itself and passes over those taken by others. */
  abstract String skippingLocked();

  /** Whether the connection, and what was not committed on it, is to be given up. */
  abstract boolean unavailable(SQLException refusal);

  /** Whether the transaction met another one and may succeed when it is run again. */
  abstract boolean conflict(SQLException refusal);

  /** What stands in the migrations for types. */
  abstract Map<String, String> placeholders();

  private static String stateClass(SQLException refusal) {
    @Nullable String state = refusal.getSQLState();
    return state == null || state.length() < 2 ? "" : state.substring(0, 2);
  }
}
