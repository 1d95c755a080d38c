package no.praksis.bot.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.praksis.bot.conversation.ChatEvent.Shortcut.Kind;
import no.praksis.bot.view.ConfirmView;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.ShortcutFormView;
import no.praksis.bot.view.ShortcutFormView.Wish;
import no.praksis.practice.action.Due;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Permission;
import no.praksis.practice.group.TypedText;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.meeting.NextMeeting;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.round.Given;
import no.praksis.practice.round.Round;
import no.praksis.practice.round.StandingAnswers;

/**
 * Saves what somebody chooses from their platform's menus, after a form: a message as what went
 * well or as an action point, or what they are looking for. Its forms are named by the kind and the
 * group; with several groups, the group is a field.
 */
final class ShortcutConversation implements Conversation {
  private static final String TOPIC = "save";

  private final ShortcutPlaces places;
  private final ShortcutDesk desk;
  private final StandingAnswers standing;
  private final NextMeeting nextMeeting;

  ShortcutConversation(
      ShortcutPlaces places, ShortcutDesk desk, StandingAnswers standing, NextMeeting nextMeeting) {
    this.places = places;
    this.desk = desk;
    this.standing = standing;
    this.nextMeeting = nextMeeting;
  }

  @Override
  public Set<Kind> shortcuts() {
    return Set.of(Kind.values());
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public Reply shortcut(Kind kind, String text, Call call) {
    if (TypedText.isTooLong(text)) {
      return Reply.tell(tooLong(text.codePointCount(0, text.length()), call));
    }
    List<Group> mine = places.of(permission(kind), call);
    if (mine.isEmpty()) {
      return call.tell("save.no-group");
    }
    List<Group> where = able(kind, mine);
    return where.isEmpty()
        ? call.tell("save.no-round")
        : new Reply.OpenForm(form(kind, text, where, call));
  }

  private static Permission permission(Kind kind) {
    return kind == Kind.LOOKING_FOR ? Permission.READ_SHARED : Permission.TAKE_PART;
  }

  private List<Group> able(Kind kind, List<Group> groups) {
    return kind == Kind.SAVE_WENT_WELL
        ? groups.stream().filter(places.asksWhatWentWell()).toList()
        : groups;
  }

  private Form form(Kind kind, String text, List<Group> groups, Call call) {
    Optional<Group> one = groups.size() == 1 ? Optional.of(groups.getFirst()) : Optional.empty();
    String id = TOPIC + ":" + kind + ":" + one.map(group -> group.id().value()).orElse("");
    String shown = one.map(group -> desk.named(text, group.id())).orElse(text);
    Visibility seen = ShortcutPlaces.visibility(groups);
    return switch (kind) {
      case SAVE_WENT_WELL -> {
        Optional<Given> before = one.flatMap(group -> standing(group, call));
        yield ShortcutFormView.wentWell(
            new Wish(id, "save.well", shown, groups),
            before.map(Given::text).orElse(""),
            before.map(Given::visibility).orElse(seen),
            call.texts());
      }
      case SAVE_POINT ->
          ShortcutFormView.point(
              new Wish(id, "save.point", shown, groups),
              seen,
              one.flatMap(nextMeeting::of).orElse(null),
              call.today(),
              call.texts());
      case LOOKING_FOR ->
          ShortcutFormView.lookingFor(new Wish(id, "save.looking", shown, groups), call.texts());
    };
  }

  private Optional<Given> standing(Group group, Call call) {
    Optional<Round.Open> round = places.askedWhatWentWell(group.id());
    Optional<Prompt> prompt = round.flatMap(ShortcutPlaces::question);
    return prompt.flatMap(one -> standing.at(round.get(), call.person().id(), one));
  }

  @Override
  public Optional<Group> groupOf(String id, ChatEvent.Origin origin) {
    String group = id.substring(id.indexOf(':') + 1);
    return group.isEmpty() ? Optional.empty() : places.find(new GroupId(group));
  }

  @Override
  public Optional<Form> form(String id, Call call) {
    return kind(id)
        .flatMap(
            kind -> {
              List<Group> groups = able(kind, places.of(permission(kind), call));
              return groups.isEmpty()
                  ? Optional.empty()
                  : Optional.of(form(kind, "", groups, call));
            });
  }

  private static Optional<Kind> kind(String id) {
    String name = id.split(":", 2)[0];
    return Set.of(Kind.values()).stream().filter(kind -> kind.name().equals(name)).findFirst();
  }

  @Override
  public Reply submitted(String id, Map<String, String> values, Call call) {
    String typed = values.getOrDefault(ShortcutFormView.TEXT, "");
    Optional<Kind> kind = kind(id);
    Optional<GroupId> group = group(id, values);
    if (kind.isEmpty() || group.isEmpty()) {
      return givenBack("save.no-group", typed, call);
    }
    Map<String, String> errors = new HashMap<>();
    ShortcutDesk.Filled filled =
        new ShortcutDesk.Filled(
            kind.get(),
            group.get(),
            desk.named(typed, group.get()),
            seen(values),
            due(values, group.get(), errors, call));
    if (kind.get() == Kind.SAVE_POINT && !errors.isEmpty()) {
      return again(id, values, errors, call);
    }
    return switch (desk.save(filled, call)) {
      case ShortcutDesk.Saved(var message) -> new Reply.CloseForm(message);
      case ShortcutDesk.NothingSaid nothing ->
          again(id, values, Map.of(ShortcutFormView.TEXT, call.texts().say("save.empty")), call);
      case ShortcutDesk.TooLong(int length) ->
          again(id, values, Map.of(ShortcutFormView.TEXT, tooLong(length, call)), call);
      case ShortcutDesk.NotHere(String why) -> givenBack(why, typed, call);
    };
  }

  private static Optional<GroupId> group(String id, Map<String, String> values) {
    String named = id.substring(id.indexOf(':') + 1);
    String group = named.isEmpty() ? values.getOrDefault(ShortcutFormView.GROUP, "") : named;
    return group.isBlank() ? Optional.empty() : Optional.of(new GroupId(group));
  }

  private static Visibility seen(Map<String, String> values) {
    return AnswerValues.constant(
        Visibility.class, values.get(ShortcutFormView.SEEN), Visibility.ONLY_ME);
  }

  private Due due(
      Map<String, String> values, GroupId group, Map<String, String> errors, Call call) {
    return AnswerValues.due(
        ShortcutFormView.TEXT,
        values,
        () -> null,
        () -> places.find(group).flatMap(nextMeeting::of).orElse(null),
        errors,
        call);
  }

  private static String tooLong(int length, Call call) {
    return call.texts().say("answer.too-long", "length", length, "most", TypedText.MAX_LENGTH);
  }

  private Reply again(
      String id, Map<String, String> values, Map<String, String> errors, Call call) {
    return form(id, call)
        .<Reply>map(form -> new Reply.KeepForm(form.again(values, errors)))
        .orElseGet(
            () -> givenBack("save.no-round", values.getOrDefault(ShortcutFormView.TEXT, ""), call));
  }

  private static Reply givenBack(String why, String words, Call call) {
    return new Reply.CloseForm(ConfirmView.givenBack(call.texts().say(why), words, call.texts()));
  }
}
