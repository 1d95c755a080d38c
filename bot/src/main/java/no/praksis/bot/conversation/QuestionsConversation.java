package no.praksis.bot.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.praksis.bot.questions.OwnSetForm;
import no.praksis.bot.questions.OwnSetValues;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.OwnSetFormView;
import no.praksis.bot.view.QuestionsView;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Permission;
import no.praksis.practice.group.Policy;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.ScheduleId;
import no.praksis.practice.prompt.KeepPromptSet;
import no.praksis.practice.prompt.PromptSet;
import no.praksis.practice.schedule.Schedule;

/** What a group is asked: shows it, chooses it, and takes questions of the group's own. */
final class QuestionsConversation implements Conversation {
  private static final String TOPIC = "questions";
  private static final String NEW = "new";
  private static final String CHANGE = "change:";

  private final QuestionsDesk desk;
  private final Policy policy;
  private final Groups groups;
  private final RoundConversation rounds;

  QuestionsConversation(
      QuestionsDesk desk, Policy policy, Groups groups, RoundConversation rounds) {
    this.desk = desk;
    this.policy = policy;
    this.groups = groups;
    this.rounds = rounds;
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.QUESTIONS);
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public Reply command(Verb verb, Call call) {
    Group group = call.group();
    if (group == null) {
      return Reply.tell(call.texts().say("group.none-here"));
    }
    if (isRefused(group, call)) {
      return Reply.tell(call.texts().say("refused.facilitator"));
    }
    Words words = Words.of(call.rest());
    if (words.isEmpty()) {
      return all("", group, call);
    }
    if (words.takes("new") || words.takes("nye") || words.takes("nytt")) {
      return new Reply.OpenForm(form(group, NEW, call));
    }
    if (words.takes("use") || words.takes("bruk")) {
      return use(String.join(" ", words.all()), group, call);
    }
    return Reply.tell(call.texts().say("questions.how"));
  }

  private boolean isRefused(Group group, Call call) {
    return !policy.allows(call.actor(), Permission.PLAN, group.id());
  }

  @Override
  public Optional<Group> groupOf(String id, ChatEvent.Origin origin) {
    return groups.find(new GroupId(id.split(":", 2)[0]));
  }

  @Override
  public Reply pressed(String id, Call call) {
    Group group = call.group();
    String[] parts = id.split(":", 2);
    if (group == null || parts.length < 2 || isRefused(group, call)) {
      return Reply.tell(call.texts().say("refused.facilitator"));
    }
    String[] action = parts[1].split(":", 2);
    String name = action.length > 1 ? action[1] : "";
    return switch (action[0]) {
      case "list" -> all("", group, call);
      case NEW -> new Reply.OpenForm(form(group, NEW, call));
      case "see" -> with(name, group, call, set -> see(set, group, call));
      case "use" -> use(name, group, call);
      case "for" -> useFor(name.split(":", 2), group, call);
      case "ask" -> rounds.command(Verb.ASK, call.with(name));
      case "change" ->
          with(name, group, call, set -> new Reply.OpenForm(form(group, CHANGE + name, call)));
      case "remove" ->
          with(name, group, call, set -> new Reply.Tell(view(group, call).reallyRemove(set)));
      case "remove-now" -> remove(name, group, call);
      case "add" -> extra(name, true, group, call);
      case "leave" -> extra(name, false, group, call);
      default -> new Reply.Nothing();
    };
  }

  private interface Shown {
    Reply of(PromptSet set);
  }

  private Reply with(String name, Group group, Call call, Shown shown) {
    return desk.find(group, name)
        .map(shown::of)
        .orElseGet(() -> all(call.texts().say("questions.gone"), group, call));
  }

  private QuestionsView view(Group group, Call call) {
    return new QuestionsView(group, desk.schedules(group), call.texts());
  }

  /** With the group as it stands now, also after this very event has changed it. */
  private Reply all(String done, Group before, Call call) {
    Group group = groups.find(before.id()).orElse(before);
    return new Reply.Tell(
        view(group, call).all(done, desk.all(group), desk.own(group), desk.extras()));
  }

  private Reply see(PromptSet set, Group group, Call call) {
    return new Reply.Tell(view(group, call).one(set, desk.isOwn(group, set)));
  }

  private Reply use(String name, Group group, Call call) {
    Optional<PromptSet> set = desk.find(group, name);
    if (set.isEmpty()) {
      String known = QuestionsDesk.known(desk.promptSets(), group);
      return Reply.tell(call.texts().say("ask.no-such-set", "name", name, "known", known));
    }
    List<Schedule> schedules = desk.schedules(group);
    if (schedules.isEmpty()) {
      return Reply.tell(call.texts().say("questions.no-schedule", "name", set.get().name()));
    }
    return schedules.size() == 1
        ? use(schedules.getFirst().id(), set.get(), group, call)
        : new Reply.Tell(view(group, call).which(set.get()));
  }

  private Reply useFor(String[] scheduleAndName, Group group, Call call) {
    if (scheduleAndName.length < 2) {
      return new Reply.Nothing();
    }
    ScheduleId schedule = new ScheduleId(scheduleAndName[0]);
    return with(scheduleAndName[1], group, call, set -> use(schedule, set, group, call));
  }

  private Reply use(ScheduleId schedule, PromptSet set, Group group, Call call) {
    String title = set.title().in(call.texts().language());
    return switch (desk.use(group, schedule, set, call)) {
      case "CHOSEN" -> Reply.tell(call.texts().say("questions.used-now", "title", title));
      case "NO_SUCH_SET" -> all(call.texts().say("questions.gone"), group, call);
      case "NO_SUCH_SCHEDULE" -> Reply.tell(call.texts().say("schedule.none"));
      default -> Reply.tell(call.texts().say("refused.facilitator"));
    };
  }

  private Reply remove(String name, Group group, Call call) {
    return switch (desk.remove(group, name, call)) {
      case "REMOVED" -> all(call.texts().say("questions.removed"), group, call);
      case "IN_USE" -> Reply.tell(call.texts().say("questions.in-use"));
      case "GONE" -> all(call.texts().say("questions.gone"), group, call);
      default -> Reply.tell(call.texts().say("refused.facilitator"));
    };
  }

  private Reply extra(String key, boolean asked, Group group, Call call) {
    return desk.extra(group, key, asked, call)
        ? all(call.texts().say("questions.extras-changed"), group, call)
        : Reply.tell(call.texts().say("refused.facilitator"));
  }

  /**
   * @param what {@code new}, or {@code change:} with the name of a set
   */
  private Form form(Group group, String what, Call call) {
    Map<String, String> values = new HashMap<>();
    if (what.startsWith(CHANGE)) {
      desk.find(group, what.substring(CHANGE.length()))
          .ifPresent(set -> values.putAll(OwnSetValues.of(set)));
    }
    String id = TOPIC + ":" + group.id().value() + ":" + what;
    return OwnSetFormView.of(id, what.equals(NEW), values, call.texts());
  }

  @Override
  public Optional<Form> form(String id, Call call) {
    Group group = call.group();
    String[] parts = id.split(":", 2);
    return group == null || parts.length < 2
        ? Optional.empty()
        : Optional.of(form(group, parts[1], call));
  }

  @Override
  public Reply submitted(String id, Map<String, String> values, Call call) {
    Group group = call.group();
    String[] parts = id.split(":", 2);
    if (group == null || parts.length < 2) {
      return new Reply.CloseForm(null);
    }
    String name = parts[1].startsWith(CHANGE) ? parts[1].substring(CHANGE.length()) : "";
    OwnSetForm read = OwnSetForm.read(values, name, call.texts());
    PromptSet set = read.set();
    if (set == null) {
      return again(parts[1], group, values, read.errors(), call);
    }
    String result = desk.keep(group, set, !name.isEmpty(), call);
    return switch (result) {
      case "KEPT" -> close(call.texts().say("questions.kept", "name", set.name()));
      case "NAME_TAKEN" -> again(parts[1], group, values, taken(values, set, call), call);
      case "TOO_MANY" ->
          again(
              parts[1],
              group,
              values,
              Map.of("", call.texts().say("questions.too-many", "most", KeepPromptSet.MOST)),
              call);
      case "GONE" ->
          again(parts[1], group, values, Map.of("", call.texts().say("questions.gone")), call);
      default -> close(call.texts().say("refused.facilitator"));
    };
  }

  private static Map<String, String> taken(Map<String, String> values, PromptSet set, Call call) {
    boolean pasted = !values.getOrDefault(OwnSetFormView.YAML, "").isBlank();
    String why = call.texts().say("fault.taken", "name", set.name());
    return Map.of(pasted ? OwnSetFormView.YAML : OwnSetFormView.TITLE, why);
  }

  private Reply again(
      String what, Group group, Map<String, String> values, Map<String, String> errors, Call call) {
    return new Reply.KeepForm(form(group, what, call).again(values, errors));
  }

  private static Reply close(String text) {
    return new Reply.CloseForm(Message.of(text));
  }
}
