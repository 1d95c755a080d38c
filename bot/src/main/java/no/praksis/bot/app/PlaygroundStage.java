package no.praksis.bot.app;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import no.praksis.bot.playground.Playground;
import no.praksis.bot.playground.Stage;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Language;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.round.Round;
import no.praksis.practice.schedule.Schedule;
import no.praksis.practice.schedule.Timer;
import no.praksis.scheduler.Pending;

/** The demonstration that the page shows, on the running program. Remembers clock and language. */
final class PlaygroundStage implements Stage {
  private final Program program;
  private final PlaygroundMemory memory;
  private final DemoTranslation translation;
  private final Settings settings;

  PlaygroundStage(
      Program program, PlaygroundMemory memory, DemoTranslation translation, Settings settings) {
    this.program = program;
    this.memory = memory;
    this.translation = translation;
    this.settings = settings;
  }

  @Override
  public Instant now() {
    return program.now();
  }

  @Override
  public void moveTo(Instant moment) {
    program.moveTo(moment);
    memory.rememberClock(program.now());
  }

  @Override
  public Optional<Upcoming> next() {
    return program.next().flatMap(this::upcoming);
  }

  private Optional<Upcoming> upcoming(Pending pending) {
    Optional<GroupId> group =
        switch (pending.timer()) {
          case Timer.Opening(var schedule) ->
              program.ports().schedules().find(schedule).map(Schedule::group);
          case Timer.Reminding(var round) -> program.ports().rounds().find(round).map(Round::group);
          case Timer.Closing(var round) -> program.ports().rounds().find(round).map(Round::group);
          case Timer.Tending(var tended) -> Optional.of(tended);
        };
    return group
        .flatMap(program.ports().groups()::find)
        .map(found -> new Upcoming(pending.moment(), what(pending.timer()), found.name()));
  }

  private static Upcoming.What what(Timer timer) {
    return switch (timer) {
      case Timer.Opening opening -> Upcoming.What.OPENING;
      case Timer.Reminding reminding -> Upcoming.What.REMINDER;
      case Timer.Closing closing -> Upcoming.What.CLOSING;
      case Timer.Tending tending -> Upcoming.What.TENDING;
    };
  }

  @Override
  public Language language() {
    return memory.language().orElse(settings.language());
  }

  @Override
  public void choose(Language language) {
    memory.remember(language);
    for (Group group : program.ports().groups().all()) {
      if (group.workspace().equals(Playground.WORKSPACE)) {
        translation.into(language, group);
      }
    }
  }

  @Override
  public ZoneId zone() {
    return settings.zone();
  }

  @Override
  public boolean empty() {
    return memory.beganEmpty();
  }
}
