package no.praksis.bot.conversation;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.praksis.bot.conversation.Channels.Channel;
import no.praksis.bot.view.BreaksFormView;
import no.praksis.bot.view.Field;
import no.praksis.bot.view.SetupFormView;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.GroupSettings;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Member;
import no.praksis.practice.group.Role;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.prompt.PromptSet;
import no.praksis.practice.prompt.PromptSets;
import no.praksis.practice.schedule.Almanac;
import no.praksis.practice.schedule.Recurrence;
import no.praksis.practice.schedule.Schedule;
import no.praksis.practice.schedule.Schedules;
import no.praksis.practice.schedule.YearlyBreak;

/** What the setup form starts with: what the group is, otherwise what most groups want. */
final class SetupStart {
  private final Groups groups;
  private final Schedules schedules;
  private final PromptSets promptSets;
  private final Almanac almanac;

  SetupStart(Groups groups, Schedules schedules, PromptSets promptSets, Almanac almanac) {
    this.groups = groups;
    this.schedules = schedules;
    this.promptSets = promptSets;
    this.almanac = almanac;
  }

  /** The questions to choose from. */
  List<PromptSet> questions(Call call) {
    Group group = call.group();
    return group == null ? promptSets.forAll() : promptSets.all(group.id());
  }

  /** Reads what came in. */
  SetupValues read(Map<String, String> values, Channel channel, Call call) {
    return new SetupValues(values, channel, questions(call), new HashMap<>());
  }

  /** The yearly breaks as proposed, with the days on which they come next. */
  Field.Several breaks(Call call) {
    GroupSettings settings = call.group() == null ? GroupSettings.DEFAULT : call.group().settings();
    return BreaksFormView.yearly(
        almanac.proposed(settings.country(), settings.region()), call.today(), call.texts());
  }

  /** By field id. */
  Map<String, String> values(Call call) {
    Map<String, String> values = new HashMap<>();
    values.put(SetupFormView.LANGUAGE, call.texts().language().tag());
    values.put(SetupFormView.WEEKDAY, DayOfWeek.FRIDAY.name());
    values.put(SetupFormView.TIME, "11:30");
    values.put(SetupFormView.ZONE, call.zone().getId());
    values.put(SetupFormView.QUESTIONS, PromptSets.WEEKLY);
    values.put(SetupFormView.VISIBILITY, Visibility.GROUP.name());
    values.put(SetupFormView.FACILITATOR, call.person().id().value());
    values.put(SetupFormView.TAKES_PART, "yes");
    values.put(BreaksFormView.YEARLY, BreaksFormView.value(EnumSet.allOf(YearlyBreak.class)));
    if (call.group() != null) {
      putCurrent(call.group(), values);
    }
    return values;
  }

  private void putCurrent(Group group, Map<String, String> values) {
    values.put(SetupFormView.LANGUAGE, group.language().tag());
    values.put(SetupFormView.ZONE, group.zone().getId());
    values.put(SetupFormView.VISIBILITY, group.visibility().name());
    values.put(BreaksFormView.YEARLY, BreaksFormView.value(almanac.breaks(group.id()).yearly()));
    List<Member> members = groups.members(group.id());
    first(members, Role.LEADER)
        .ifPresent(leader -> values.put(SetupFormView.LEADER, leader.value()));
    PersonId invited = group.settings().facilitation().invited();
    first(members, Role.FACILITATOR)
        .or(() -> Optional.ofNullable(invited))
        .ifPresent(
            one -> {
              values.put(SetupFormView.FACILITATOR, one.value());
              values.put(SetupFormView.TAKES_PART, takesPart(one, members) ? "yes" : "no");
            });
    schedules.of(group.id()).stream().findFirst().ifPresent(first -> put(first, values));
  }

  private static boolean takesPart(PersonId person, List<Member> members) {
    return members.stream()
        .anyMatch(one -> one.person().equals(person) && one.has(Role.PARTICIPANT));
  }

  private void put(Schedule first, Map<String, String> values) {
    promptSets
        .find(first.group(), first.promptSet())
        .ifPresent(set -> values.put(SetupFormView.QUESTIONS, set.name()));
    Recurrence recurrence = first.recurrence();
    values.put(SetupFormView.TIME, recurrence.time().toString());
    recurrence.days().stream()
        .sorted()
        .findFirst()
        .ifPresent(day -> values.put(SetupFormView.WEEKDAY, day.name()));
  }

  private static Optional<PersonId> first(List<Member> members, Role role) {
    return members.stream()
        .filter(member -> member.present() && member.has(role))
        .map(Member::person)
        .findFirst();
  }
}
