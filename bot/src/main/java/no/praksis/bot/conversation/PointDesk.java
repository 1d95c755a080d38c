package no.praksis.bot.conversation;

import java.util.Map;
import java.util.Optional;
import no.praksis.bot.conversation.Once.Effect;
import no.praksis.bot.view.ConfirmView;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.PointFormView;
import no.praksis.bot.view.PointsView;
import no.praksis.practice.action.ActionPoint;
import no.praksis.practice.action.ActionPoints;
import no.praksis.practice.action.ChangePoint;
import no.praksis.practice.action.Outcome;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.TypedText;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.ActionPointId;
import no.praksis.practice.round.FollowUpPoint;
import org.jspecify.annotations.Nullable;

/** What can be done about one action point of one's own, wherever its buttons stand. */
final class PointDesk {
  static final String TOPIC = "point";

  private final FollowUpPoint followUp;
  private final ChangePoint change;
  private final ActionPoints points;
  private final Groups groups;
  private final Once once;

  PointDesk(
      FollowUpPoint followUp, ChangePoint change, ActionPoints points, Groups groups, Once once) {
    this.followUp = followUp;
    this.change = change;
    this.points = points;
    this.groups = groups;
    this.once = once;
  }

  private static Optional<ActionPointId> point(String id) {
    int colon = id.indexOf(':');
    return colon < 0 || colon == id.length() - 1
        ? Optional.empty()
        : Optional.of(new ActionPointId(id.substring(colon + 1)));
  }

  Optional<Group> groupOf(String id) {
    return point(id).flatMap(points::find).flatMap(point -> groups.find(point.group()));
  }

  private Optional<ActionPoint> own(String id, Call call) {
    return point(id).flatMap(points::find).filter(one -> call.actor().is(one.person()));
  }

  Reply pressed(String id, Call call) {
    Optional<ActionPoint> point = own(id, call);
    if (point.isEmpty()) {
      return call.tell("point.gone");
    }
    String action = id.split(":", 2)[0];
    return switch (action) {
      case "drop" -> letGo(point.get(), call);
      case "keep" -> keep(point.get(), call);
      default ->
          form(id, call)
              .<Reply>map(Reply.OpenForm::new)
              .orElseGet(() -> call.tell("point.not-open"));
    };
  }

  /** Only what is open can be followed up or changed. */
  Optional<Form> form(String id, Call call) {
    return own(id, call)
        .filter(point -> point.state() == ActionPoint.State.OPEN)
        .flatMap(
            point ->
                switch (id.split(":", 2)[0]) {
                  case "tried" -> Optional.of(PointFormView.tried(point, call.texts()));
                  case "change" -> Optional.of(PointFormView.change(point, call.texts()));
                  case "smaller" -> Optional.of(PointFormView.smaller(point, call.texts()));
                  default -> Optional.empty();
                });
  }

  private Reply letGo(ActionPoint point, Call call) {
    FollowUpPoint.Result result = followUp(point, Outcome.LET_GO, "", Visibility.ONLY_ME, call);
    return result == FollowUpPoint.Result.DONE
        ? new Reply.Tell(
            PointsView.after(
                call.texts().say("point.let-go"),
                TOPIC + ":keep:" + point.id().value(),
                call.texts().say("button.keep-point")))
        : call.tell("point.not-open");
  }

  private Reply keep(ActionPoint point, Call call) {
    once.run(
        call.origin(),
        () -> {
          FollowUpPoint.Result result = followUp.keep(call.actor(), point.id());
          return new Effect(result.name(), result == FollowUpPoint.Result.DONE);
        });
    return call.tell("point.kept");
  }

  private FollowUpPoint.Result followUp(
      ActionPoint point, Outcome outcome, String note, Visibility seen, Call call) {
    String result =
        once.run(
            call.origin(),
            () -> {
              FollowUpPoint.Result done =
                  followUp.followUp(call.actor(), point.id(), outcome, note, seen);
              return new Effect(done.name(), done == FollowUpPoint.Result.DONE);
            });
    return FollowUpPoint.Result.valueOf(result);
  }

  Reply submitted(String id, Map<String, String> values, Call call) {
    String text = values.getOrDefault(PointFormView.TEXT, "");
    Optional<ActionPoint> point = own(id, call);
    if (point.isEmpty()) {
      return givenBack("point.gone", text, call);
    }
    Visibility seen = visibility(values.get(PointFormView.SEEN), point.get().visibility());
    return id.startsWith("tried:")
        ? tried(id, point.get(), text, seen, call)
        : changed(id, point.get(), text, seen, call);
  }

  private Reply tried(String id, ActionPoint point, String text, Visibility seen, Call call) {
    return switch (followUp(point, Outcome.TRIED, text, seen, call)) {
      case DONE -> close(seen == Visibility.GROUP ? "point.tried-shared" : "point.tried", call);
      case NOT_OPEN -> givenBack("point.not-open", text, call);
      case NOT_ONES_OWN -> givenBack("point.gone", text, call);
      case TOO_LONG -> again(id, text, seen, tooLong(text, call), call);
    };
  }

  private Reply changed(String id, ActionPoint point, String text, Visibility seen, Call call) {
    String result =
        once.run(
            call.origin(),
            () -> {
              ChangePoint.Result done = change.change(call.actor(), point.id(), text, seen);
              return new Effect(done.name(), done == ChangePoint.Result.CHANGED);
            });
    return switch (ChangePoint.Result.valueOf(result)) {
      case CHANGED -> saved(point.id(), text, call);
      case NOT_OPEN -> givenBack("point.not-open", text, call);
      case NOT_ONES_OWN -> givenBack("point.gone", text, call);
      case NOTHING_SAID -> again(id, text, seen, call.texts().say("point.nothing-said"), call);
      case TOO_LONG -> again(id, text, seen, tooLong(text, call), call);
    };
  }

  /** A hint when it is vague, and never a gate: it is saved already. */
  private static Reply saved(ActionPointId point, String text, Call call) {
    return Vagueness.isVague(text)
        ? new Reply.CloseForm(
            PointsView.after(
                call.texts().say("vague.saved"),
                TOPIC + ":change:" + point.value(),
                call.texts().say("button.change-point")))
        : close("point.changed", call);
  }

  private Reply again(String id, String text, Visibility seen, String why, Call call) {
    Map<String, String> values = Map.of(PointFormView.TEXT, text, PointFormView.SEEN, seen.name());
    return form(id, call)
        .<Reply>map(form -> new Reply.KeepForm(form.again(values, Map.of(PointFormView.TEXT, why))))
        .orElseGet(() -> givenBack("point.not-open", text, call));
  }

  private static String tooLong(String text, Call call) {
    int length = text.codePointCount(0, text.length());
    return call.texts().say("answer.too-long", "length", length, "most", TypedText.MAX_LENGTH);
  }

  private static Visibility visibility(@Nullable String name, Visibility otherwise) {
    for (Visibility one : Visibility.values()) {
      if (one.name().equals(name)) {
        return one;
      }
    }
    return otherwise;
  }

  private static Reply givenBack(String key, String text, Call call) {
    return new Reply.CloseForm(ConfirmView.givenBack(call.texts().say(key), text, call.texts()));
  }

  private static Reply close(String key, Call call) {
    return new Reply.CloseForm(Message.of(call.texts().say(key)));
  }
}
