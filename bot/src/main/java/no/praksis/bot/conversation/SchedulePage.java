package no.praksis.bot.conversation;

import no.praksis.bot.view.Message;
import no.praksis.bot.view.ScheduleView;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Permission;
import no.praksis.practice.group.Policy;
import no.praksis.practice.prompt.PromptSets;
import no.praksis.practice.schedule.Almanac;
import no.praksis.practice.schedule.Plans;

/** Shows a group's schedules with what comes and what falls out. */
final class SchedulePage {
  private final Plans plans;
  private final Almanac almanac;
  private final PromptSets promptSets;
  private final Policy policy;

  SchedulePage(Plans plans, Almanac almanac, PromptSets promptSets, Policy policy) {
    this.plans = plans;
    this.almanac = almanac;
    this.promptSets = promptSets;
    this.policy = policy;
  }

  /**
   * @param done a sentence about what was just changed; empty for none
   */
  Reply show(String done, Group group, Call call) {
    return new Reply.Tell(message(done, group, call));
  }

  Message message(String done, Group group, Call call) {
    boolean mayPlan = policy.allows(call.actor(), Permission.PLAN, group.id());
    ScheduleView.Page page =
        new ScheduleView.Page(
            done.isEmpty() ? resting(group, call) : done,
            plans.of(group.id()),
            almanac.of(group.id()),
            group.settings().country(),
            call.today(),
            mayPlan ? BreaksConversation.TOPIC + ":" + group.id().value() : "");
    return ScheduleView.of(page, name -> title(name, group, call), call.texts());
  }

  /** Why nothing opens now; empty when it does. */
  private static String resting(Group group, Call call) {
    if (group.runs()) {
      return "";
    }
    return call.texts().say(group.paused() ? "schedule.group-paused" : "schedule.waiting");
  }

  private String title(String set, Group group, Call call) {
    return promptSets
        .find(group.id(), set)
        .map(found -> found.title().in(call.texts().language()))
        .orElse(set);
  }
}
