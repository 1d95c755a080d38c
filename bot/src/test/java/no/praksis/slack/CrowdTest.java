package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.praksis.slack.SlackBot.Mode;
import no.praksis.standin.slack.OpenForm;
import no.praksis.standin.slack.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A large group whose members answer all at once. */
class CrowdTest {
  private static final int MORE = 15;

  @TempDir Path folder;

  @Test
  void twentyAnswersAtOnce_areCountedInFewUpdates_thatSlackTakes() throws InterruptedException {
    try (SlackBot bot = new SlackBot(folder, Mode.HTTP)) {
      List<Person> people =
          new ArrayList<>(List.of(bot.marit, bot.jonas, bot.aisha, bot.elin, bot.paal));
      for (int i = 0; i < MORE; i++) {
        Person person = bot.company.person("Person " + i).livesIn("Europe/Oslo");
        bot.channel.joins(person);
        people.add(person);
      }
      bot.group("English").until("2026-11-20T11:30:01");
      List<OpenForm> forms = people.stream().map(person -> form(bot, person)).toList();
      int before = bot.slack.calls("chat.update");
      long begin = System.nanoTime();
      List<Thread> sending =
          forms.stream().map(form -> Thread.ofVirtual().start(form::submits)).toList();
      for (Thread one : sending) {
        one.join();
      }
      bot.channel.shows("20 of 20 have answered");
      bot.allSent();
      long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
      assertThat((long) bot.slack.calls("chat.update") - before)
          .as("updates in %d s", seconds)
          .isLessThanOrEqualTo(2 + seconds)
          .isLessThan(people.size());
      assertThat(bot.slack.limits().refused()).as("calls that came too fast").isZero();
    }
  }

  private static OpenForm form(SlackBot bot, Person person) {
    return bot.opens(person).fills("What went well?", "We laughed.");
  }
}
