package no.praksis.bot.conversation;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.praksis.bot.conversation.Once.Effect;
import no.praksis.bot.view.Texts;
import no.praksis.practice.group.SetWorkingHours;
import no.praksis.practice.group.WorkingHours;
import no.praksis.practice.round.RefreshRounds;

/** When somebody is at work; reminders come only then. */
final class HoursConversation implements Conversation {
  private final SetWorkingHours setWorkingHours;
  private final RefreshRounds refreshRounds;
  private final Once once;

  HoursConversation(SetWorkingHours setWorkingHours, RefreshRounds refreshRounds, Once once) {
    this.setWorkingHours = setWorkingHours;
    this.refreshRounds = refreshRounds;
    this.once = once;
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.HOURS);
  }

  @Override
  public Reply command(Verb verb, Call call) {
    if (call.rest().isBlank()) {
      String now = inWords(call.person().hours(), call.person().zone(), call.texts());
      return Reply.tell(now + "\n" + call.texts().say("hours.how"));
    }
    return switch (HoursWords.read(call.rest(), call)) {
      case HoursWords.Unclear(String why) -> Reply.tell(why + " " + call.texts().say("hours.how"));
      case HoursWords.Understood understood -> set(understood, call);
    };
  }

  private Reply set(HoursWords.Understood understood, Call call) {
    once.run(
        call.origin(),
        () -> {
          setWorkingHours.set(call.person().id(), understood.hours(), understood.zone());
          refreshRounds.of(call.person().id());
          return Effect.done("set");
        });
    return Reply.tell(inWords(understood.hours(), understood.zone(), call.texts()));
  }

  private static String inWords(WorkingHours hours, ZoneId zone, Texts texts) {
    if (hours.days().isEmpty()) {
      return texts.say("hours.are-none");
    }
    String days =
        hours.days().stream()
            .sorted()
            .map(day -> texts.say("weekday." + day.name().toLowerCase(Locale.ROOT)))
            .collect(Collectors.joining(", "));
    return texts.say(
        "hours.are",
        Map.of(
            "days", days,
            "from", hours.from().toString(),
            "until", hours.until().toString(),
            "zone", zone.getId()));
  }
}
