package no.praksis.bot.files;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.praksis.practice.delivery.Ticker;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.installation.PlatformMemory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files that messages point to, each under an id that nobody can guess, until it expires in real
 * time. Kept with the rest of the data, so that they are still there after a restart. Safe for use
 * by many threads.
 */
public final class KeptFiles implements AutoCloseable {
  /** The longest file, in bytes. */
  public static final int MOST_BYTES = 700_000;

  private static final Logger LOG = LoggerFactory.getLogger(KeptFiles.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String PLATFORM = "praksis";
  private static final String FILES = "files";

  /** Apart from the files, so that looking for expired ones reads none of them. */
  private static final String EXPIRIES = "file-expiries";

  /** 160 bits. */
  private static final int ID_BYTES = 20;

  private final PlatformMemory memory;
  private final Transactions transactions;
  private final Ticker ticker;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Future<?>> beingMade = new ConcurrentHashMap<>();
  private final ExecutorService maker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("files").daemon().factory());

  public KeptFiles(PlatformMemory memory, Transactions transactions, Ticker ticker) {
    this.memory = memory;
    this.transactions = transactions;
    this.ticker = ticker;
  }

  /**
   * Keeps the file for so long, and lets go of those that have expired.
   *
   * @return its id, of letters, digits, hyphens and underscores
   * @throws IllegalArgumentException when it is longer than {@link #MOST_BYTES}
   */
  public String keep(KeptFile file, Duration howLong) {
    String id = newId();
    keep(id, file, howLong);
    return id;
  }

  /**
   * Keeps what takes a while to make; {@link #find} waits for it. What can't be made, or was not
   * finished when the program stopped, is never there.
   *
   * @return its id, at once
   */
  public String keepSoon(Callable<KeptFile> making, Duration howLong) {
    String id = newId();
    CountDownLatch noted = new CountDownLatch(1);
    beingMade.put(
        id,
        maker.submit(
            () -> {
              noted.await();
              make(id, making, howLong);
              return null;
            }));
    noted.countDown();
    return id;
  }

  private void make(String id, Callable<KeptFile> making, Duration howLong) {
    try {
      keep(id, making.call(), howLong);
    } catch (Exception e) {
      LOG.warn("a file could not be made {}", e.getClass().getName());
    } finally {
      beingMade.remove(id);
    }
  }

  private String newId() {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private void keep(String id, KeptFile file, Duration howLong) {
    if (file.bytes().length > MOST_BYTES) {
      throw new IllegalArgumentException("a file of " + file.bytes().length + " bytes");
    }
    Instant now = ticker.now();
    String document =
        String.join(
            "\n", file.name(), file.mediaType(), Base64.getEncoder().encodeToString(file.bytes()));
    transactions.write(
        () -> {
          letGo(now);
          memory.put(PLATFORM, FILES, id, document);
          memory.put(PLATFORM, EXPIRIES, id, now.plus(howLong).toString());
        });
  }

  /** Whether the file is there, or is being made; waits for nothing. */
  public boolean has(String id) {
    return beingMade.containsKey(id) || expiry(id).isPresent();
  }

  private Optional<String> expiry(String id) {
    return memory
        .get(PLATFORM, EXPIRIES, id)
        .filter(expiry -> Instant.parse(expiry).isAfter(ticker.now()));
  }

  /** The file with this id; empty when there is none, or none any more. */
  public Optional<KeptFile> find(String id) {
    awaitMade(id);
    return expiry(id).flatMap(expiry -> memory.get(PLATFORM, FILES, id)).map(KeptFiles::read);
  }

  private void awaitMade(String id) {
    Future<?> making = beingMade.get(id);
    if (making == null) {
      return;
    }
    try {
      making.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("a file was not finished {}", e.getClass().getName());
    }
  }

  /** Finishes what is being made. */
  @Override
  public void close() {
    maker.close();
  }

  private void letGo(Instant now) {
    memory
        .all(PLATFORM, EXPIRIES)
        .forEach(
            (id, expiry) -> {
              if (!Instant.parse(expiry).isAfter(now)) {
                memory.remove(PLATFORM, FILES, id);
                memory.remove(PLATFORM, EXPIRIES, id);
              }
            });
  }

  private static KeptFile read(String document) {
    String[] lines = document.split("\n", 3);
    return new KeptFile(lines[0], lines[1], Base64.getDecoder().decode(lines[2]));
  }
}
