package no.praksis.bot.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import no.praksis.bot.conversation.Once.Effect;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.ScheduleView;
import no.praksis.practice.group.Group;
import no.praksis.practice.prompt.PromptSets;
import no.praksis.practice.round.PlanSchedule;
import no.praksis.practice.schedule.Schedules;

/** When a group is asked: shows it, and changes it. */
final class ScheduleConversation implements Conversation {
  private final PlanSchedule plan;
  private final Schedules schedules;
  private final PromptSets promptSets;
  private final Once once;

  ScheduleConversation(PlanSchedule plan, Schedules schedules, PromptSets promptSets, Once once) {
    this.plan = plan;
    this.schedules = schedules;
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
      return tell(call.texts().say("group.none-here"));
    }
    Words words = Words.of(call.rest());
    if (words.isEmpty()) {
      return show("", group, call);
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
      return change(group, call, "schedule.resumed", () -> plan.resume(call.actor(), group.id()));
    }
    return tell(call.texts().say("schedule.how"));
  }

  private Reply add(Words words, Group group, Call call) {
    return switch (RecurrenceWords.read(words, call)) {
      case RecurrenceWords.Unclear(String why) -> tell(why);
      case RecurrenceWords.Understood understood -> {
        if (promptSets.find(understood.promptSet()).isEmpty()) {
          String known =
              String.join(", ", promptSets.all().stream().map(one -> one.name()).toList());
          yield tell(
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
        ? tell(call.texts().say("schedule.remove-how"))
        : change(
            group,
            call,
            "schedule.removed",
            () -> plan.remove(call.actor(), group.id(), number.get()));
  }

  private Reply pause(Words words, Group group, Call call) {
    List<String> rest = words.rest();
    int until = rest.indexOf("until") >= 0 ? rest.indexOf("until") : rest.indexOf("til");
    if (until < 0 || until > 1 || until + 1 >= rest.size()) {
      return tell(call.texts().say("schedule.pause-how"));
    }
    Optional<LocalDate> last = DateWords.date(rest.get(until + 1), call.today());
    Optional<LocalDate> first =
        until == 0
            ? Optional.of(call.today())
            : last.flatMap(end -> DateWords.begin(rest.getFirst(), end, call.today()));
    if (first.isEmpty() || last.isEmpty()) {
      String wrong = rest.get(last.isEmpty() ? until + 1 : 0);
      return tell(call.texts().say("date.unknown", "word", wrong));
    }
    return change(
        group,
        call,
        "schedule.pause-done",
        () -> plan.pause(call.actor(), group.id(), first.get(), last.get()));
  }

  private Reply change(Group group, Call call, String done, Supplier<PlanSchedule.Result> change) {
    String result = once.run(call.origin(), () -> effect(change.get()));
    String[] parts = result.split("/");
    return switch (parts[0]) {
      case "done" -> show(call.texts().say(done), group, call);
      case "skipped" ->
          show(
              call.texts()
                  .say("schedule.skipped", "day", call.texts().day(LocalDate.parse(parts[1]))),
              group,
              call);
      case "no-such" ->
          tell(call.texts().say("schedule.no-such", "count", Integer.parseInt(parts[1])));
      case "past" ->
          tell(call.texts().say("date.past", "day", call.texts().day(LocalDate.parse(parts[1]))));
      case "backwards" ->
          tell(
              call.texts()
                  .say(
                      "date.backwards",
                      "from",
                      call.texts().day(LocalDate.parse(parts[1])),
                      "until",
                      call.texts().day(LocalDate.parse(parts[2]))));
      case "paused" ->
          tell(
              call.texts()
                  .say(
                      "schedule.paused-already",
                      "from",
                      call.texts().day(LocalDate.parse(parts[1])),
                      "until",
                      call.texts().day(LocalDate.parse(parts[2]))));
      case "nothing-coming" -> tell(call.texts().say("schedule.none"));
      default -> tell(call.texts().say("refused.facilitator"));
    };
  }

  private static Effect effect(PlanSchedule.Result result) {
    return switch (result) {
      case PlanSchedule.Planned planned -> Effect.done("done");
      case PlanSchedule.Skipped skipped -> Effect.done("skipped/" + skipped.occurrence().date());
      case PlanSchedule.NotAllowed refused -> Effect.refused("not-allowed");
      case PlanSchedule.NoSuchSchedule(int count) -> Effect.refused("no-such/" + count);
      case PlanSchedule.NothingComing nothing -> Effect.refused("nothing-coming");
      case PlanSchedule.InThePast(LocalDate until) -> Effect.refused("past/" + until);
      case PlanSchedule.PausedAlready(LocalDate from, LocalDate until) ->
          Effect.refused("paused/" + from + "/" + until);
      case PlanSchedule.Backwards(LocalDate from, LocalDate until) ->
          Effect.refused("backwards/" + from + "/" + until);
    };
  }

  private Reply show(String done, Group group, Call call) {
    return new Reply.Tell(
        ScheduleView.of(done, schedules.of(group.id()), name -> title(name, call), call.texts()));
  }

  private String title(String set, Call call) {
    return promptSets.find(set).map(found -> found.title().in(call.texts().language())).orElse(set);
  }

  private static Reply tell(String text) {
    return new Reply.Tell(Message.of(text));
  }
}
