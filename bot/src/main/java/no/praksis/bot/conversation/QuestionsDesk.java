package no.praksis.bot.conversation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.praksis.bot.conversation.Once.Effect;
import no.praksis.practice.group.Group;
import no.praksis.practice.id.ScheduleId;
import no.praksis.practice.prompt.KeepPromptSet;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.prompt.PromptSet;
import no.praksis.practice.prompt.PromptSets;
import no.praksis.practice.round.ChooseQuestions;
import no.praksis.practice.round.RemovePromptSet;
import no.praksis.practice.schedule.Schedule;
import no.praksis.practice.schedule.Schedules;

/**
 * Finds the questions of a group, and changes them.
 *
 * @param once lets each event take effect once
 */
record QuestionsDesk(
    PromptSets promptSets, Schedules schedules, QuestionsUseCases useCases, Once once) {

  /** By name, or by title in any language; case doesn't matter. */
  static Optional<PromptSet> find(PromptSets promptSets, Group group, String words) {
    String name = words.strip().toLowerCase(Locale.ROOT);
    return promptSets
        .find(group.id(), name)
        .or(
            () ->
                promptSets.all(group.id()).stream()
                    .filter(
                        set ->
                            set.title().words().values().stream()
                                .anyMatch(title -> title.equalsIgnoreCase(name)))
                    .findFirst());
  }

  /** The names that {@code ask} and {@code use} know here. */
  static String known(PromptSets promptSets, Group group) {
    return promptSets.all(group.id()).stream()
        .map(PromptSet::name)
        .collect(Collectors.joining(", "));
  }

  Optional<PromptSet> find(Group group, String words) {
    return find(promptSets, group, words);
  }

  List<PromptSet> all(Group group) {
    return promptSets.all(group.id());
  }

  List<Prompt> extras() {
    return promptSets.extras();
  }

  boolean isOwn(Group group, PromptSet set) {
    return own(group).contains(set.name());
  }

  /** The names of the group's own sets. */
  Set<String> own(Group group) {
    return promptSets.own(group.id()).stream().map(PromptSet::name).collect(Collectors.toSet());
  }

  List<Schedule> schedules(Group group) {
    return schedules.of(group.id());
  }

  String use(Group group, ScheduleId schedule, PromptSet set, Call call) {
    return once.run(
        call.origin(),
        () -> {
          ChooseQuestions.Result result =
              useCases.chooseQuestions().choose(call.actor(), group.id(), schedule, set.name());
          return new Effect(result.name(), result == ChooseQuestions.Result.CHOSEN);
        });
  }

  String keep(Group group, PromptSet set, boolean replacing, Call call) {
    return once.run(
        call.origin(),
        () -> {
          KeepPromptSet.Result result =
              useCases.keepPromptSet().keep(call.actor(), group.id(), set, replacing);
          return new Effect(result.name(), result == KeepPromptSet.Result.KEPT);
        });
  }

  String remove(Group group, String name, Call call) {
    return once.run(
        call.origin(),
        () -> {
          RemovePromptSet.Result result =
              useCases.removePromptSet().remove(call.actor(), group.id(), name);
          return new Effect(result.name(), result == RemovePromptSet.Result.REMOVED);
        });
  }

  /** Lets the weekly round ask an optional question as well, or no more. */
  boolean extra(Group group, String key, boolean asked, Call call) {
    String result =
        once.run(
            call.origin(),
            () -> {
              Set<String> keys = new HashSet<>(group.settings().extras());
              if (asked) {
                keys.add(key);
              } else {
                keys.remove(key);
              }
              return useCases.chooseExtras().choose(call.actor(), group.id(), keys)
                  ? Effect.done("changed")
                  : Effect.refused("not-allowed");
            });
    return result.equals("changed");
  }
}
