package no.praksis.scheduler;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.quartz.utils.ConnectionProvider;

/** Lends Quartz connections of a pool, and closes the pool when Quartz shuts down. */
final class PooledConnections implements ConnectionProvider {
  private final HikariDataSource pool;

  PooledConnections(HikariDataSource pool) {
    this.pool = pool;
  }

  @Override
  public void initialize() {
    // The pool is open already: our tables have been looked for.
  }

  @Override
  public Connection getConnection() throws SQLException {
    return pool.getConnection();
  }

  @Override
  public void shutdown() {
    pool.close();
  }
}
