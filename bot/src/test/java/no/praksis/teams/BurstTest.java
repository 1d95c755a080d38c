package no.praksis.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.praksis.standin.teams.Chat;
import no.praksis.standin.teams.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Much at once in one conversation: all of it is answered, and no faster than Teams takes it. */
class BurstTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir Path folder;

  private static void atOnce(List<Runnable> acts) {
    List<Thread> threads = acts.stream().map(Thread.ofVirtual()::start).toList();
    threads.forEach(
        thread -> {
          try {
            thread.join();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
          }
        });
  }

  @Test
  void commandsInOneChat_areAllAnswered_atThePaceOfTeams() {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      Chat chat = bot.aisha.privateChat();
      List<Runnable> typing = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        String name = "van " + i;
        typing.add(() -> bot.aisha.types(chat, "looking for a " + name + "."));
      }
      atOnce(typing);
      for (int i = 0; i < 12; i++) {
        chat.shows(LONG, "You are looking for", "a van " + i + ".");
      }
      bot.settled();
      assertThat(bot.teams.limits().refused()).isZero();
      assertThat(chat.ofPraksis())
          .filteredOn(one -> one.text().contains("You are looking for"))
          .hasSize(12);
    }
  }

  @Test
  void wordsThatEverybodySees_keepThePaceToo_besideTheRound() {
    try (TeamsBot bot = new TeamsBot(folder)) {
      Chat chat = bot.tenant.groupChat("Kjernen", bot.marit);
      List<Person> others = new ArrayList<>();
      for (int i = 0; i < 9; i++) {
        Person other = bot.tenant.person("Nils " + i);
        chat.joins(other, bot.marit);
        others.add(other);
      }
      bot.marit.installs();
      chat.addsPraksis(bot.marit);
      bot.settled();
      bot.marit.presses(chat, chat.shows("Hello, I am Praksis"), "Set up");
      TeamsBot.form(bot.marit).submits();
      bot.settled();
      List<Runnable> acts = new ArrayList<>();
      others.forEach(other -> acts.add(() -> other.types(chat, "points")));
      acts.add(() -> bot.until("2026-11-20T11:30:01"));
      atOnce(acts);
      chat.shows(LONG, "0 of 10 have answered");
      Waiting.until(
          LONG,
          () ->
              chat.ofPraksis().stream()
                      .filter(one -> one.text().contains("can't reach you"))
                      .count()
                  == others.size());
      assertThat(bot.teams.limits().refused()).isZero();
    }
  }
}
