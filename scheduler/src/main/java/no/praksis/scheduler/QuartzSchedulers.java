package no.praksis.scheduler;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.DefaultThreadExecutor;
import org.quartz.impl.DirectSchedulerFactory;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.jdbcjobstore.InvalidConfigurationException;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.spi.JobStore;
import org.quartz.utils.DBConnectionManager;

/** Puts Quartz's parts together; in code, since reading them from properties costs start time. */
final class QuartzSchedulers {
  /** Also the name under which the processes of a cluster share their rows. */
  private static final String NAME = "praksis";

  /** Listeners wait for one database writer, so more threads would only wait beside these. */
  private static final int THREADS = 4;

  /** Threads, plus Quartz's own three and two callers. */
  private static final int CONNECTIONS = THREADS + 5;

  private static final Duration CHECK_IN = Duration.ofMillis(1500);

  /** How long until a process finds what another one has set and then did not fire. */
  private static final Duration LOOK_AGAIN_CLUSTERED = Duration.ofSeconds(5);

  private static final Duration LOOK_AGAIN_IN_MEMORY = Duration.ofSeconds(30);
  private static final Duration WHEN_DATABASE_FAILS = Duration.ofSeconds(2);

  private QuartzSchedulers() {}

  static Scheduler inMemory(Activity activity) {
    try {
      return create("memory", new CountingRamStore(activity), LOOK_AGAIN_IN_MEMORY);
    } catch (SchedulerException e) {
      throw new TimersUnavailable("Quartz can't be set up", e);
    }
  }

  static Scheduler clustered(String jdbcUrl, Activity activity) {
    String instance = UUID.randomUUID().toString();
    HikariDataSource pool = new HikariDataSource();
    try {
      pool.setJdbcUrl(jdbcUrl);
      pool.setPoolName("timers");
      pool.setMaximumPoolSize(CONNECTIONS);
      pool.setMinimumIdle(1);
      QuartzTables.createIfMissing(pool);
      DBConnectionManager.getInstance()
          .addConnectionProvider(instance, new PooledConnections(pool));
      return create(instance, jdbcStore(instance, activity), LOOK_AGAIN_CLUSTERED);
    } catch (SchedulerException
        | InvalidConfigurationException
        | SQLException
        | RuntimeException e) {
      pool.close();
      throw new TimersUnavailable("Quartz can't be set up on its database", e);
    }
  }

  private static JobStoreTX jdbcStore(String connections, Activity activity)
      throws InvalidConfigurationException {
    CountingJdbcStore store = new CountingJdbcStore(activity);
    store.setDataSource(connections);
    store.setDriverDelegateClass(PostgreSQLDelegate.class.getName());
    store.setIsClustered(true);
    store.setClusterCheckinInterval(CHECK_IN.toMillis());
    store.setUseProperties("true");
    store.setAcquireTriggersWithinLock(true); // required for batches larger than one
    store.setDbRetryInterval(WHEN_DATABASE_FAILS.toMillis());
    store.setMakeThreadsDaemons(true);
    return store;
  }

  private static Scheduler create(String instance, JobStore store, Duration lookAgain)
      throws SchedulerException {
    DirectSchedulerFactory factory = DirectSchedulerFactory.getInstance();
    // The repository allows one scheduler of a name, and a cluster's members share theirs.
    synchronized (QuartzSchedulers.class) {
      factory.createScheduler(
          NAME,
          instance,
          new WorkerPool(THREADS),
          new DefaultThreadExecutor(),
          store,
          Map.of(),
          null,
          -1,
          lookAgain.toMillis(),
          WHEN_DATABASE_FAILS.toMillis(),
          false,
          null,
          THREADS,
          0,
          true);
      Scheduler scheduler = factory.getScheduler(NAME);
      SchedulerRepository.getInstance().remove(NAME);
      return scheduler;
    }
  }
}
