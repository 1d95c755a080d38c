package no.praksis.storage;

import java.sql.SQLException;

/** The database refused a statement, or didn't answer. Its message holds no values. */
final class StatementFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final SQLException refusal;

  StatementFailed(String sql, SQLException refusal) {
    super("refused: " + sql, refusal);
    this.refusal = refusal;
  }

  SQLException refusal() {
    return refusal;
  }
}
