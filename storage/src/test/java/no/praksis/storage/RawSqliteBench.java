package no.praksis.storage;

import static no.praksis.storage.Samples.FRIDAY;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import no.praksis.practice.action.ActionPoints;
import no.praksis.practice.delivery.Audience;
import no.praksis.practice.delivery.Inbox;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.delivery.Outbox;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Role;
import no.praksis.practice.id.ActionPointId;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RequestId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.request.Requests;
import no.praksis.practice.round.Answer;
import no.praksis.practice.round.Answers;
import no.praksis.practice.round.Rounds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Forms saved per second, each with three answers, an action point and a request, beside raw SQLite
 * with one row per transaction. All of it FULL: the disk has it before the caller goes on.
 */
class RawSqliteBench {
  private static final int GROUPS = 30;
  private static final int PEOPLE = 300;
  private static final String WORDS = "We tried it on Tuesday and it went rather well. ".repeat(3);
  private static final Duration WARM_UP = Duration.ofSeconds(4);
  private static final Duration MEASURED = Duration.ofSeconds(5);

  @TempDir Path folder;

  private final AtomicLong events = new AtomicLong();
  private Storage storage;
  private Rounds rounds;
  private Groups groups;
  private Answers answers;
  private ActionPoints points;
  private Requests requests;
  private Outbox outbox;
  private Inbox inbox;

  @BeforeEach
  void open() {
    storage = Storage.open("jdbc:sqlite:" + folder.resolve("bench.db"), () -> TestDatabase.NOW);
    rounds = storage.rounds();
    groups = storage.groups();
    answers = storage.answers();
    points = storage.actionPoints();
    requests = storage.requests();
    outbox = storage.outbox();
    inbox = storage.inbox();
    storage.transactions().write(this::fill);
  }

  private void fill() {
    for (int g = 0; g < GROUPS; g++) {
      groups.save(Samples.group("g" + g));
      rounds.save(Samples.open("r" + g, "g" + g, FRIDAY));
    }
    for (int p = 0; p < PEOPLE; p++) {
      storage.people().save(Samples.person("p" + p, "Person " + p));
      groups.save(Samples.member("g" + p % GROUPS, "p" + p, Role.PARTICIPANT));
    }
  }

  @Test
  void saves_besideRawRows() throws Exception {
    rawRows(WARM_UP);
    System.out.printf("raw rows, one per transaction   %,8d/s%n", rawRows(MEASURED));
    saves(64, WARM_UP);
    for (int threads : new int[] {1, 16, 64}) {
      System.out.printf(
          "saves, %2d at once               %,8d/s%n", threads, saves(threads, MEASURED));
    }
    storage.close();
  }

  private long rawRows(Duration duration) throws SQLException {
    SqliteFile file = SqliteFile.claim("jdbc:sqlite:" + folder.resolve("raw" + events + ".db"));
    try (Session session = file.writer(Duration.ofSeconds(5))) {
      session.run(
          "CREATE TABLE IF NOT EXISTS answers (seq INTEGER PRIMARY KEY, round TEXT, person TEXT,"
              + " prompt TEXT, text TEXT, visibility TEXT, at INTEGER,"
              + " UNIQUE (round, person, prompt))");
      long rows = 0;
      long begin = System.nanoTime();
      while (System.nanoTime() - begin < duration.toNanos()) {
        session.update(
            "INSERT INTO answers (round, person, prompt, text, visibility, at)"
                + " VALUES (?, ?, ?, ?, ?, ?)",
            "r" + rows % GROUPS,
            "p" + rows % PEOPLE,
            "prompt" + events.incrementAndGet(),
            WORDS,
            "GROUP",
            FRIDAY);
        rows++;
      }
      return rows * 1_000_000_000 / (System.nanoTime() - begin);
    } finally {
      file.close();
    }
  }

  private long saves(int threads, Duration duration) throws InterruptedException {
    AtomicLong saved = new AtomicLong();
    long begin = System.nanoTime();
    List<Thread> running = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      running.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    while (System.nanoTime() - begin < duration.toNanos()) {
                      save(events.incrementAndGet());
                      saved.incrementAndGet();
                    }
                  }));
    }
    for (Thread thread : running) {
      thread.join();
    }
    return saved.get() * 1_000_000_000 / (System.nanoTime() - begin);
  }

  private void save(long event) {
    String p = "p" + event % PEOPLE;
    PersonId person = new PersonId(p);
    GroupId group = new GroupId("g" + event % PEOPLE % GROUPS);
    String r = "r" + event % PEOPLE % GROUPS;
    RoundId round = new RoundId(r);
    storage
        .transactions()
        .write(
            () -> {
              if (inbox.resultOf("event-" + event).isPresent()) {
                return;
              }
              if (rounds.find(round).isEmpty() || groups.member(group, person).isEmpty()) {
                throw new IllegalStateException("nobody to answer, or nothing to answer to");
              }
              answers.of(round, person);
              points.open(group, person);
              points.followUp(round, person);
              answers.replace(round, person, said(r, p));
              answers.tookPart(round, person, FRIDAY);
              points.choose(
                  Samples.point(ActionPointId.random().value(), r, p, FRIDAY, group.value()));
              requests.make(
                  Samples.request(RequestId.random().value(), r, p, FRIDAY, group.value()));
              outbox.update(
                  new MessageKey("round:" + r),
                  new Audience.Channel(group),
                  new Notice.RoundMessage(round));
              inbox.remember("event-" + event, "RECORDED");
            });
  }

  private static List<Answer> said(String round, String person) {
    return List.of(
        Samples.answer(round, person, "well", WORDS),
        Samples.answer(round, person, "learned", WORDS),
        Samples.answer(round, person, "else", WORDS));
  }
}
