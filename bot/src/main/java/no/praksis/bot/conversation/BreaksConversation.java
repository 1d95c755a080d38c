package no.praksis.bot.conversation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.praksis.bot.view.BreaksFormView;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Message;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Permission;
import no.praksis.practice.group.Policy;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.round.PlanBreaks;
import no.praksis.practice.schedule.Almanac;
import no.praksis.practice.schedule.Breaks;

/** The form in which a group chooses its breaks and whose public holidays it keeps. */
final class BreaksConversation implements Conversation {
  static final String TOPIC = "breaks";

  private final PlanBreaks planBreaks;
  private final Almanac almanac;
  private final Groups groups;
  private final Policy policy;
  private final SchedulePage page;
  private final Once once;

  BreaksConversation(
      PlanBreaks planBreaks,
      Almanac almanac,
      Groups groups,
      Policy policy,
      SchedulePage page,
      Once once) {
    this.planBreaks = planBreaks;
    this.almanac = almanac;
    this.groups = groups;
    this.policy = policy;
    this.page = page;
    this.once = once;
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public Optional<Group> groupOf(String id, ChatEvent.Origin origin) {
    return groups.find(new GroupId(id));
  }

  @Override
  public Reply pressed(String id, Call call) {
    return form(id, call)
        .<Reply>map(Reply.OpenForm::new)
        .orElseGet(() -> Reply.tell(call.texts().say("refused.facilitator")));
  }

  @Override
  public Optional<Form> form(String id, Call call) {
    Group group = call.group();
    return group == null || !policy.allows(call.actor(), Permission.PLAN, group.id())
        ? Optional.empty()
        : Optional.of(form(group, call));
  }

  private Form form(Group group, Call call) {
    String country = group.settings().country();
    Breaks breaks = almanac.breaks(group.id());
    Map<String, String> values = new HashMap<>();
    values.put(BreaksFormView.YEARLY, BreaksFormView.value(breaks.yearly()));
    values.put(BreaksFormView.COUNTRY, country.isEmpty() ? BreaksFormView.NONE : country);
    String region = group.settings().region();
    values.put(BreaksFormView.REGION, region.isEmpty() ? BreaksFormView.NONE : region);
    BreaksFormView.Start start =
        new BreaksFormView.Start(
            almanac.proposed(country, region),
            call.today(),
            almanac.of(group.id()).datedFrom(call.today()),
            almanac.regions(country),
            values);
    return BreaksFormView.of(TOPIC + ":" + group.id().value(), start, call.texts());
  }

  @Override
  public Reply submitted(String id, Map<String, String> values, Call call) {
    Optional<Form> form = form(id, call);
    Group group = call.group();
    if (form.isEmpty() || group == null) {
      return new Reply.CloseForm(Message.of(call.texts().say("refused.facilitator")));
    }
    BreaksValues read = BreaksValues.read(values, call);
    if (!read.errors().isEmpty()) {
      return new Reply.KeepForm(form.get().again(values, read.errors()));
    }
    String result =
        once.run(
            call.origin(),
            () -> BreaksEffect.of(planBreaks.choose(call.actor(), group.id(), read.choice())));
    return BreaksEffect.refusal(result, call.texts())
        .<Reply>map(
            why -> new Reply.KeepForm(form.get().again(values, Map.of(BreaksFormView.UNTIL, why))))
        .orElseGet(() -> saved(group.id(), call));
  }

  private Reply saved(GroupId id, Call call) {
    Group now = groups.find(id).orElseThrow();
    return new Reply.CloseForm(page.message(call.texts().say("breaks.saved"), now, call));
  }
}
