package no.praksis.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.praksis.bot.app.Ports;
import no.praksis.bot.app.Served;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Member;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.ScheduleId;
import no.praksis.practice.schedule.Schedule;
import no.praksis.standin.teams.Chat;
import no.praksis.standin.teams.Seen;
import no.praksis.standin.teams.Team;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Teams of one tenant that all have their round on Friday at the same moment; a thousand of them
 * with the benchmarks.
 */
@Timeout(600)
class FridayIT {
  private static final int TEAMS = Integer.getInteger("friday.teams", 150);
  private static final int ALLOWED_PER_SECOND = 50;

  @TempDir Path folder;

  @Test
  void teams_areAllAskedOnce_atThePaceThatIsAllowed() {
    try (TeamsBot bot = new TeamsBot(folder).group("English")) {
      List<Chat> channels = staged(bot);
      bot.stops();
      bot.startsAgain("2026-11-20T11:29:59");
      long begin = System.nanoTime();
      bot.until("2026-11-20T11:30:01");
      Waiting.until(
          Duration.ofMinutes(5),
          () -> channels.stream().allMatch(channel -> rounds(channel) > 0),
          () -> channels.stream().filter(channel -> rounds(channel) == 0).count() + " not asked");
      Duration took = Duration.ofNanos(System.nanoTime() - begin);
      bot.settled();
      assertThat(channels).allMatch(channel -> rounds(channel) == 1);
      assertThat(bot.teams.limits().refused()).isZero();
      assertThat(took).isGreaterThan(Duration.ofSeconds(TEAMS / ALLOWED_PER_SECOND));
      Ports ports = Served.ports(bot.host());
      assertThat(ports.outbox().waiting()).isZero();
      assertThat(ports.outbox().deadLetters(1)).isEmpty();
      System.out.printf("%d teams were asked after %.1f s%n", TEAMS, took.toMillis() / 1e3);
    }
  }

  private static long rounds(Chat channel) {
    return channel.ofPraksis().stream().map(Seen::text).filter(FridayIT::isRound).count();
  }

  private static boolean isRound(String text) {
    return text.contains("0 of 5 have answered");
  }

  /**
   * Like the group that was set up by hand, which would take each team some messages of its own.
   */
  private static List<Chat> staged(TeamsBot bot) {
    Ports ports = Served.ports(bot.host());
    Group like = ports.groups().all().getFirst();
    String places = "places/" + like.workspace().value();
    String place = ports.memory().get("teams", places, bot.channel.id()).orElseThrow();
    List<Team> crowd = new ArrayList<>();
    for (int i = 0; i < TEAMS; i++) {
      Team team = bot.tenant.team("Team " + i, bot.marit, bot.jonas, bot.aisha, bot.elin, bot.paal);
      team.hasPraksis();
      crowd.add(team);
    }
    ports
        .transactions()
        .write(
            () -> {
              for (int i = 0; i < TEAMS; i++) {
                Team team = crowd.get(i);
                String heard = place.replace(bot.team.id(), team.id());
                ports.memory().put("teams", places, team.id(), heard);
                copies(ports, like, team.general(), "Team " + i);
              }
            });
    return crowd.stream().map(Team::general).toList();
  }

  private static void copies(Ports ports, Group like, Chat channel, String name) {
    GroupId id = GroupId.random();
    ports
        .groups()
        .save(
            new Group(
                id,
                like.workspace(),
                new ConversationId(channel.id()),
                name,
                like.language(),
                like.zone(),
                like.visibility(),
                false,
                like.settings(),
                0));
    for (Member member : ports.groups().members(like.id())) {
      ports.groups().save(new Member(id, member.person(), member.roles(), member.joinedAt(), null));
    }
    for (Schedule one : ports.schedules().of(like.id())) {
      ports
          .schedules()
          .save(
              new Schedule(
                  ScheduleId.random(),
                  id,
                  one.recurrence(),
                  one.window(),
                  one.promptSet(),
                  one.handledThrough(),
                  one.skipped(),
                  0));
    }
  }
}
