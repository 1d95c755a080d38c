package no.praksis.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.praksis.bot.app.Served;
import no.praksis.slack.SlackBot.Mode;
import no.praksis.standin.slack.Channel;
import no.praksis.standin.slack.Company;
import no.praksis.standin.slack.Faults;
import no.praksis.standin.slack.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workspaces beside each other: what happens in one is nothing to the others. */
class NeighboursIT {
  private static final int WORKSPACES = 6;
  private static final int GROUPS = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  @Test
  void slowSlackOfOneWorkspace_holdsUpNoOther() throws InterruptedException {
    try (SlackBot bot = new SlackBot(folder, Mode.OAUTH).installed().group("English")) {
      Company other = bot.slack.company("nabokommunen");
      Person siri = other.person("Siri Dahl").livesIn("Europe/Oslo");
      Channel theirs = other.channel("ledere", siri);
      other.installs(bot.address(), siri);
      setUp(siri, theirs, "friday 11:30");
      bot.settled();
      Faults.Hold slow = bot.slack.faults().holdsAll(bot.company);
      Thread moving = Thread.ofVirtual().start(() -> bot.until("2026-11-20T11:30:01"));
      slow.awaitCall();
      siri.presses(theirs, theirs.shows("0 of 1 have answered"), "Answer");
      siri.form().isReady().fills("What went well?", "We laughed.").submits();
      theirs.shows("1 of 1 have answered");
      assertThat(siri.gets(theirs, "/praksis points")).isNotBlank();
      assertThat(bot.aisha.gets(bot.channel, "/praksis help")).contains("I keep your practice");
      assertThat(rounds(bot.channel)).isZero();
      slow.release();
      moving.join();
      bot.channel.shows(PATIENCE, "0 of 5 have answered");
      bot.settled();
      assertThat(rounds(bot.channel)).isOne();
    }
  }

  private static void setUp(Person person, Channel channel, String when) {
    channel.invitesPraksis(person);
    channel.shows(PATIENCE, "Hello, I am Praksis");
    person.types(channel, "/praksis setup en " + when);
    channel.shows(PATIENCE, "now a practice community");
  }

  private static long rounds(Channel channel) {
    return channel.ofPraksis().stream()
        .filter(seen -> seen.text().contains("have answered"))
        .count();
  }

  @Test
  void sixtyGroupsAtTheSameMoment_areAllAskedOnce_atThePaceThatSlackAllows() throws Exception {
    try (SlackBot bot = new SlackBot(folder, Mode.OAUTH)) {
      List<Channel> channels = setUpAll(bot);
      bot.settled();
      bot.until("2026-11-20T09:00:01");
      channels.forEach(channel -> channel.shows(PATIENCE, "0 of 1 have answered"));
      bot.allSent();
      assertThat(channels).allMatch(channel -> rounds(channel) == 1);
      assertThat(Served.ports(bot.host()).outbox().countDeadLetters()).isZero();
      assertThat(bot.slack.limits().refused()).as("calls that came too fast").isZero();
    }
  }

  /** In all workspaces at the same time. */
  private static List<Channel> setUpAll(SlackBot bot) throws InterruptedException {
    List<Channel> channels = new ArrayList<>();
    List<Thread> busy = new ArrayList<>();
    for (int i = 0; i < WORKSPACES; i++) {
      Company company = bot.slack.company("kommune-" + i);
      List<Person> leaders = new ArrayList<>();
      List<Channel> theirs = new ArrayList<>();
      for (int j = 0; j < GROUPS; j++) {
        Person leader = company.person("Leader " + j).livesIn("Europe/Oslo");
        leaders.add(leader);
        theirs.add(company.channel("gruppe-" + j, leader));
      }
      company.installs(bot.address(), leaders.getFirst());
      channels.addAll(theirs);
      busy.add(Thread.ofVirtual().start(() -> setUp(leaders, theirs)));
    }
    for (Thread one : busy) {
      one.join();
    }
    return channels;
  }

  private static void setUp(List<Person> leaders, List<Channel> channels) {
    for (int i = 0; i < leaders.size(); i++) {
      setUp(leaders.get(i), channels.get(i), "friday 09:00");
    }
  }
}
