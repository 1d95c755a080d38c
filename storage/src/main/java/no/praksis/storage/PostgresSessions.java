package no.praksis.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import no.praksis.practice.delivery.StaleVersion;
import no.praksis.practice.delivery.StorageUnavailable;
import org.flywaydb.core.Flyway;

/**
 * PostgreSQL: a pool of connections, each piece of work in a serializable transaction of its own.
 * What meets another transaction is run again.
 */
final class PostgresSessions extends Sessions {
  private static final int LONGEST_PAUSE_MILLIS = 128;

  /** The class of states in which the server has undone a transaction for another one's sake. */
  private static final String ROLLED_BACK = "40";

  private final Gate gate = new Gate();
  private final HikariDataSource pool;
  private final Options options;

  private PostgresSessions(HikariDataSource pool, Options options) {
    super(Dialect.POSTGRESQL, null);
    this.pool = pool;
    this.options = options;
  }

  /** Connects, and brings the tables up to date. */
  static PostgresSessions open(String jdbcUrl, Options options) {
    HikariDataSource pool = connect(jdbcUrl, options);
    try {
      Migrations.run(
          Flyway.configure().dataSource(pool), "the PostgreSQL database", Dialect.POSTGRESQL);
      return new PostgresSessions(pool, options);
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  private static HikariDataSource connect(String jdbcUrl, Options options) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("praksis");
    config.setJdbcUrl(jdbcUrl);
    config.setMaximumPoolSize(options.connections());
    config.setMinimumIdle(1);
    config.setConnectionTimeout(Math.max(250, options.busyTimeout().toMillis()));
    config.setConnectionInitSql("SET lock_timeout = " + options.busyTimeout().toMillis());
    config.addDataSourceProperty("ApplicationName", "praksis");
    // The details of a refusal quote the row, with what people typed
    config.addDataSourceProperty("logServerErrorDetail", "false");
    try {
      return new HikariDataSource(config);
    } catch (HikariPool.PoolInitializationException e) {
      throw new StorageUnavailable(
          "PostgreSQL can't be reached; check PRAKSIS_DATABASE and that the server runs", e);
    }
  }

  @Override
  <T> T commit(Supplier<T> work) {
    gate.enter();
    Kept<T> kept;
    try {
      kept = persist(work);
    } finally {
      gate.leave();
    }
    follow(kept.transaction().after());
    return kept.result();
  }

  /** What was committed. */
  private record Kept<T>(T result, Transaction transaction) {}

  private <T> Kept<T> persist(Supplier<T> work) {
    for (int run = 1; ; run++) {
      try {
        return once(work);
      } catch (StaleVersion e) {
        if (run >= options.runs()) {
          throw e;
        }
      } catch (StatementFailed e) {
        SQLException refusal = e.refusal();
        if (dialect().unavailable(refusal)) {
          throw new StorageUnavailable("PostgreSQL didn't take it", e);
        }
        if (!dialect().conflict(refusal)) {
          throw e;
        }
        if (run >= options.conflictRuns()) {
          throw metTooOften(e);
        }
        pause(run, e);
      }
    }
  }

  /** A row that is there already is the work's own fault; other transactions are not. */
  private static RuntimeException metTooOften(StatementFailed e) {
    return String.valueOf(e.refusal().getSQLState()).startsWith(ROLLED_BACK)
        ? new StorageUnavailable("other transactions were in the way each time", e)
        : e;
  }

  private <T> Kept<T> once(Supplier<T> work) {
    try (Session session = connected()) {
      Connection connection = session.connection();
      connection.setAutoCommit(false);
      try {
        session.run("SET TRANSACTION ISOLATION LEVEL SERIALIZABLE");
        Transaction transaction = new Transaction(session);
        T result = inside(transaction, work);
        connection.commit();
        return new Kept<>(result, transaction);
      } catch (SQLException | RuntimeException | Error e) {
        rollBack(connection, e);
        throw e;
      }
    } catch (SQLException e) {
      throw new StatementFailed("COMMIT", e);
    }
  }

  private static void rollBack(Connection connection, Throwable cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private Session connected() {
    try {
      return new Session(pool.getConnection(), Dialect.POSTGRESQL);
    } catch (SQLException e) {
      throw new StorageUnavailable("PostgreSQL gives no connection", e);
    }
  }

  /** Twice as long each time, of random length, so that two that met don't meet again. */
  private void pause(int run, StatementFailed cause) {
    int longest = Math.min(LONGEST_PAUSE_MILLIS, 1 << Math.min(run, 10));
    long micros = ThreadLocalRandom.current().nextLong(longest * 1_000L);
    try {
      options.pause().of(Duration.ofNanos(micros * 1_000));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StorageUnavailable("interrupted before it could be tried again", cause);
    }
  }

  @Override
  <T> T readCommitted(Function<Session, T> query) {
    gate.enter();
    try (Session session = connected()) {
      return query.apply(session);
    } catch (StatementFailed e) {
      if (dialect().unavailable(e.refusal())) {
        throw new StorageUnavailable("PostgreSQL can't be read", e);
      }
      throw e;
    } catch (SQLException e) {
      throw new StorageUnavailable("PostgreSQL can't be read", e);
    } finally {
      gate.leave();
    }
  }

  @Override
  public void close() {
    gate.close();
    pool.close();
  }
}
