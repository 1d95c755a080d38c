package no.praksis.bot.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.praksis.bot.conversation.Once.Effect;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.SettingsFormView;
import no.praksis.bot.view.SettingsView;
import no.praksis.practice.group.ConfigureGroup;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Member;
import no.praksis.practice.group.Permission;
import no.praksis.practice.group.Policy;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.membership.SyncMembers;
import no.praksis.practice.prompt.ChooseExtras;
import no.praksis.practice.prompt.PromptSets;

/** What a group has agreed on, in a form. */
final class SettingsConversation implements Conversation {
  private static final int MOST_MONTHS = 120;

  private final ConfigureGroup configureGroup;
  private final ChooseExtras chooseExtras;
  private final SyncMembers syncMembers;
  private final PromptSets promptSets;
  private final Groups groups;
  private final Policy policy;
  private final Once once;

  SettingsConversation(
      ConfigureGroup configureGroup,
      ChooseExtras chooseExtras,
      SyncMembers syncMembers,
      PromptSets promptSets,
      Groups groups,
      Policy policy,
      Once once) {
    this.configureGroup = configureGroup;
    this.chooseExtras = chooseExtras;
    this.syncMembers = syncMembers;
    this.promptSets = promptSets;
    this.groups = groups;
    this.policy = policy;
    this.once = once;
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.SETTINGS);
  }

  @Override
  public String topic() {
    return "settings";
  }

  @Override
  public Optional<Group> groupOf(String id, ChatEvent.Origin origin) {
    return groups.find(new GroupId(id));
  }

  @Override
  public Reply command(Verb verb, Call call) {
    Group group = call.group();
    if (group == null) {
      return Reply.tell(call.texts().say("group.none-here"));
    }
    if (!policy.allows(call.actor(), Permission.CONFIGURE, group.id())) {
      return Reply.tell(call.texts().say("refused.facilitator"));
    }
    return new Reply.OpenForm(form(group, call));
  }

  @Override
  public Optional<Form> form(String id, Call call) {
    return groups.find(new GroupId(id)).map(group -> form(group, call));
  }

  private Form form(Group group, Call call) {
    String id = topic() + ":" + group.id().value();
    return SettingsFormView.of(id, group, promptSets.extras(), call.texts());
  }

  @Override
  public Reply submitted(String id, Map<String, String> values, Call call) {
    Group group = call.group();
    if (group == null) {
      return new Reply.CloseForm(Message.of(call.texts().say("group.none-here")));
    }
    String typed = values.getOrDefault(SettingsFormView.MONTHS, "").strip();
    if (!typed.matches("\\d{1,3}")
        || Integer.parseInt(typed) < 1
        || Integer.parseInt(typed) > MOST_MONTHS) {
      String why =
          typed.isEmpty()
              ? call.texts().say("settings.no-months")
              : call.texts().say("settings.what-months", "word", typed);
      return new Reply.KeepForm(
          form(group, call).again(values, Map.of(SettingsFormView.MONTHS, why)));
    }
    String result =
        once.run(call.origin(), () -> configure(group.id(), values, Integer.parseInt(typed), call));
    if (!result.equals("done")) {
      return new Reply.CloseForm(Message.of(call.texts().say("refused.facilitator")));
    }
    Group changed = groups.find(group.id()).orElse(group);
    return new Reply.CloseForm(SettingsView.of(changed, promptSets.extras(), call.texts()));
  }

  private Effect configure(GroupId group, Map<String, String> values, int months, Call call) {
    Visibility visibility =
        Visibility.FACILITATOR.name().equals(values.get(SettingsFormView.VISIBILITY))
            ? Visibility.FACILITATOR
            : Visibility.GROUP;
    boolean guests = "yes".equals(values.get(SettingsFormView.GUESTS));
    Set<String> extras =
        Set.copyOf(List.of(values.getOrDefault(SettingsFormView.EXTRAS, "").split(",")));
    if (!configureGroup.configure(call.actor(), group, visibility, months, guests)
        || !chooseExtras.choose(call.actor(), group, extras)) {
      return Effect.refused("not-allowed");
    }
    List<PersonId> present =
        groups.members(group).stream().filter(Member::present).map(Member::person).toList();
    syncMembers.sync(group, present);
    return Effect.done("done");
  }
}
