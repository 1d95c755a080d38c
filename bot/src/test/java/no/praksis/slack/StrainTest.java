package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import no.praksis.bot.app.Served;
import no.praksis.practice.id.GroupId;
import no.praksis.slack.SlackBot.Mode;
import no.praksis.standin.slack.Person;
import no.praksis.standin.slack.Seen;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Slack gives an app three seconds, whatever the app is up against. */
class StrainTest {
  private static final int COMMANDS = 200;
  private static final int MILLIS_BETWEEN = 20;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = Mode.class,
      names = {"HTTP", "SOCKET_MODE"})
  void fiftyCommandsASecond_onALockedDatabase_areAnsweredInTime_andSavedOnceOrRefused(Mode mode)
      throws Exception {
    try (SlackBot bot = new SlackBot(folder, mode).group("English")) {
      List<Person> people = List.of(bot.marit, bot.jonas, bot.aisha, bot.elin, bot.paal);
      for (Person person : people) {
        bot.settled();
        assertThat(person.gets(bot.channel, "/praksis points")).isNotBlank();
      }
      try (Connection other =
              DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("praksis.db"));
          Statement statement = other.createStatement()) {
        statement.execute("BEGIN IMMEDIATE");
        type(bot, people);
        for (Person person : people) {
          assertThat(answers(bot, person)).as("%s", person.name()).hasSizeGreaterThan(COMMANDS / 5);
        }
        statement.execute("ROLLBACK");
      }
      assertThat(bot.slack.slowestAcknowledgement()).isLessThan(Duration.ofSeconds(3));
      Waiting.until(
          Duration.ofSeconds(60),
          () -> saved(bot).size() + refused(bot, people) >= COMMANDS / 2,
          () -> saved(bot).size() + " saved, " + refused(bot, people) + " refused");
      bot.settled();
      assertThat(saved(bot)).doesNotHaveDuplicates();
      assertThat(saved(bot).size() + refused(bot, people)).isEqualTo(COMMANDS / 2);
    }
  }

  /** Every second command is to be saved. */
  private static void type(SlackBot bot, List<Person> people) throws Exception {
    try (ScheduledExecutorService clock =
        Executors.newScheduledThreadPool(64, Thread.ofPlatform().daemon().factory())) {
      List<Future<?>> typing = new ArrayList<>();
      for (int i = 0; i < COMMANDS; i++) {
        Person person = people.get(i % people.size());
        String words =
            i % 2 == 0 ? "/praksis looking for need %03d.".formatted(i) : "/praksis points";
        typing.add(
            clock.schedule(
                () -> person.types(bot.channel, words),
                (long) i * MILLIS_BETWEEN,
                TimeUnit.MILLISECONDS));
      }
      for (Future<?> one : typing) {
        one.get();
      }
    }
  }

  private static List<Seen> answers(SlackBot bot, Person person) {
    return person.reads(bot.channel).stream().filter(Seen::isEphemeral).toList();
  }

  private static List<String> saved(SlackBot bot) {
    GroupId group = Served.ports(bot.host()).groups().all().getFirst().id();
    return Served.ports(bot.host()).requests().open(group).stream().map(one -> one.text()).toList();
  }

  private static int refused(SlackBot bot, List<Person> people) {
    return people.stream()
        .mapToInt(
            person ->
                (int)
                    answers(bot, person).stream()
                        .filter(one -> one.text().contains("couldn't save"))
                        .count())
        .sum();
  }
}
