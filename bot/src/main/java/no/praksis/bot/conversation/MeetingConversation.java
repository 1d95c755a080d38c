package no.praksis.bot.conversation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import no.praksis.bot.conversation.Once.Effect;
import no.praksis.bot.view.MeetingsView;
import no.praksis.bot.view.Texts;
import no.praksis.practice.group.Group;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.meeting.Meetings;
import no.praksis.practice.meeting.PlanMeeting;

/** When the group meets. */
final class MeetingConversation implements Conversation {
  private final PlanMeeting plan;
  private final Meetings meetings;
  private final Once once;

  MeetingConversation(PlanMeeting plan, Meetings meetings, Once once) {
    this.plan = plan;
    this.meetings = meetings;
    this.once = once;
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.MEETING, Verb.MEETINGS);
  }

  @Override
  public Reply command(Verb verb, Call call) {
    Group group = call.group();
    if (group == null) {
      return Reply.tell(call.texts().say("group.none-here"));
    }
    Words words = Words.of(call.rest());
    if (verb == Verb.MEETINGS || words.isEmpty()) {
      return show("", group, call);
    }
    boolean remove = words.takes("remove") || words.takes("fjern");
    boolean add = !remove && (words.takes("add") || words.takes("legg", "til"));
    String typed = words.next().orElse("");
    Optional<LocalDate> date = DateWords.date(typed, call.today());
    if (date.isEmpty()) {
      return Reply.tell(
          typed.isEmpty()
              ? call.texts().say("meeting.how")
              : call.texts().say("date.unknown", "word", typed));
    }
    if (remove) {
      return change(group, call, () -> plan.remove(call.actor(), group.id(), date.get()));
    }
    String clock = words.next().filter(word -> !isAt(word)).or(words::next).orElse("");
    Optional<LocalTime> time = DateWords.time(clock);
    if ((time.isEmpty() && !clock.isEmpty()) || !words.isEmpty()) {
      return Reply.tell(call.texts().say("schedule.what-time", "word", clock));
    }
    GroupId id = group.id();
    LocalTime at = time.orElse(null);
    return change(
        group,
        call,
        () ->
            add
                ? plan.meetAlso(call.actor(), id, date.get(), at)
                : plan.meet(call.actor(), id, date.get(), at));
  }

  private static boolean isAt(String word) {
    return Set.of("at", "kl", "kl.").contains(word);
  }

  private Reply change(Group group, Call call, Supplier<PlanMeeting.Result> change) {
    String result = once.run(call.origin(), () -> effect(change.get()));
    String[] parts = result.split("/");
    Texts texts = call.texts();
    return switch (parts[0]) {
      case "planned" ->
          show(texts.say("meeting.planned", "day", day(parts[1], texts)), group, call);
      case "moved" ->
          show(
              texts.say(
                  "meeting.moved", "day", day(parts[1], texts), "before", day(parts[2], texts)),
              group,
              call);
      case "removed" ->
          show(texts.say("meeting.removed", "day", day(parts[1], texts)), group, call);
      case "none" -> Reply.tell(texts.say("meeting.none-then", "day", day(parts[1], texts)));
      case "past" -> Reply.tell(texts.say("date.past", "day", day(parts[1], texts)));
      case "too-far" -> Reply.tell(texts.say("date.too-far"));
      default -> Reply.tell(texts.say("refused.facilitator"));
    };
  }

  private static Effect effect(PlanMeeting.Result result) {
    return switch (result) {
      case PlanMeeting.Planned(LocalDate date, LocalDate before) ->
          Effect.done(before == null ? "planned/" + date : "moved/" + date + "/" + before);
      case PlanMeeting.Removed(LocalDate date) -> Effect.done("removed/" + date);
      case PlanMeeting.NoMeeting(LocalDate date) -> Effect.refused("none/" + date);
      case PlanMeeting.InThePast(LocalDate date) -> Effect.refused("past/" + date);
      case PlanMeeting.TooFar tooFar -> Effect.refused("too-far");
      case PlanMeeting.NotAllowed refused -> Effect.refused("not-allowed");
    };
  }

  private Reply show(String done, Group group, Call call) {
    return new Reply.Tell(
        MeetingsView.of(done, meetings.from(group.id(), call.today()), call.texts()));
  }

  private static String day(String date, Texts texts) {
    return texts.day(LocalDate.parse(date));
  }
}
