package no.praksis.bot.conversation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import no.praksis.bot.conversation.Once.Effect;
import no.praksis.practice.group.Group;
import no.praksis.practice.prompt.PromptSets;
import no.praksis.practice.round.PlanBreaks;
import no.praksis.practice.round.PlanSchedule;

/** When a group is asked: shows it, and changes it. */
final class ScheduleConversation implements Conversation {
  private final PlanSchedule plan;
  private final PlanBreaks breaks;
  private final SchedulePage page;
  private final PromptSets promptSets;
  private final Once once;

  ScheduleConversation(
      PlanSchedule plan, PlanBreaks breaks, SchedulePage page, PromptSets promptSets, Once once) {
    this.plan = plan;
    this.breaks = breaks;
    this.page = page;
    this.promptSets = promptSets;
    this.once = once;
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.SCHEDULE);
  }

  @Override
  public Reply command(Verb verb, Call call) {
    Group group = call.group();
    if (group == null) {
      return Reply.tell(call.texts().say("group.none-here"));
    }
    Words words = Words.of(call.rest());
    if (words.isEmpty()) {
      return page.show("", group, call);
    }
    if (words.takes("add") || words.takes("legg", "til")) {
      return add(words, group, call);
    }
    if (words.takes("remove") || words.takes("fjern")) {
      return remove(words, group, call);
    }
    if (words.takes("skip") || words.takes("hopp", "over")) {
      return change(group, call, "schedule.skipped", () -> plan.skipNext(call.actor(), group.id()));
    }
    if (words.takes("pause")) {
      return pause(words, group, call);
    }
    if (words.takes("resume") || words.takes("fortsett") || words.takes("hald", "fram")) {
      String result =
          once.run(call.origin(), () -> BreaksEffect.of(breaks.resume(call.actor(), group.id())));
      return told(result, "schedule.resumed", group, call);
    }
    return Reply.tell(call.texts().say("schedule.how"));
  }

  private Reply add(Words words, Group group, Call call) {
    return switch (RecurrenceWords.read(words, call)) {
      case RecurrenceWords.Unclear(String why) -> Reply.tell(why);
      case RecurrenceWords.Understood understood -> {
        if (promptSets.find(group.id(), understood.promptSet()).isEmpty()) {
          String known = QuestionsDesk.known(promptSets, group);
          yield Reply.tell(
              call.texts().say("ask.no-such-set", "name", understood.promptSet(), "known", known));
        }
        yield change(
            group,
            call,
            "schedule.added",
            () ->
                plan.add(
                    call.actor(), group.id(), understood.recurrence(), understood.promptSet()));
      }
    };
  }

  private Reply remove(Words words, Group group, Call call) {
    Optional<Integer> number = words.number();
    return number.isEmpty()
        ? Reply.tell(call.texts().say("schedule.remove-how"))
        : change(
            group,
            call,
            "schedule.removed",
            () -> plan.remove(call.actor(), group.id(), number.get()));
  }

  private Reply pause(Words words, Group group, Call call) {
    return switch (SpanWords.read(words, call.today())) {
      case SpanWords.Result.NotASpan unclear -> Reply.tell(call.texts().say("schedule.pause-how"));
      case SpanWords.Result.Unknown(String word) ->
          Reply.tell(call.texts().say("date.unknown", "word", word));
      case SpanWords.Result.Days(LocalDate first, LocalDate last) -> {
        String result =
            once.run(
                call.origin(),
                () -> BreaksEffect.of(breaks.pause(call.actor(), group.id(), first, last)));
        yield told(result, "schedule.pause-done", group, call);
      }
    };
  }

  private Reply told(String result, String done, Group group, Call call) {
    return BreaksEffect.refusal(result, call.texts())
        .map(Reply::tell)
        .orElseGet(() -> page.show(call.texts().say(done), group, call));
  }

  private Reply change(Group group, Call call, String done, Supplier<PlanSchedule.Result> change) {
    String result = once.run(call.origin(), () -> effect(change.get()));
    String[] parts = result.split("/");
    return switch (parts[0]) {
      case "done" -> page.show(call.texts().say(done), group, call);
      case "skipped" ->
          page.show(
              call.texts()
                  .say("schedule.skipped", "day", call.texts().day(LocalDate.parse(parts[1]))),
              group,
              call);
      case "no-such" ->
          Reply.tell(call.texts().say("schedule.no-such", "count", Integer.parseInt(parts[1])));
      case "nothing-coming" -> Reply.tell(call.texts().say("schedule.none"));
      default -> Reply.tell(call.texts().say("refused.facilitator"));
    };
  }

  private static Effect effect(PlanSchedule.Result result) {
    return switch (result) {
      case PlanSchedule.Planned planned -> Effect.done("done");
      case PlanSchedule.Skipped skipped -> Effect.done("skipped/" + skipped.occurrence().date());
      case PlanSchedule.NotAllowed refused -> Effect.refused("not-allowed");
      case PlanSchedule.NoSuchSchedule(int count) -> Effect.refused("no-such/" + count);
      case PlanSchedule.NothingComing nothing -> Effect.refused("nothing-coming");
    };
  }
}
