package no.praksis.bot.files;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import no.praksis.practice.delivery.Ticker;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.installation.PlatformMemory;

/**
 * Files that messages point to, each under an id that nobody can guess, until it expires in real
 * time. Kept with the rest of the data, so that they are still there after a restart. Safe for use
 * by many threads.
 */
public final class KeptFiles {
  /** The longest file, in bytes. */
  public static final int MOST_BYTES = 700_000;

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
    if (file.bytes().length > MOST_BYTES) {
      throw new IllegalArgumentException("a file of " + file.bytes().length + " bytes");
    }
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
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
    return id;
  }

  /** The file with this id; empty when there is none, or none any more. */
  public Optional<KeptFile> find(String id) {
    return memory
        .get(PLATFORM, EXPIRIES, id)
        .filter(expiry -> Instant.parse(expiry).isAfter(ticker.now()))
        .flatMap(expiry -> memory.get(PLATFORM, FILES, id))
        .map(KeptFiles::read);
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
