package no.praksis.bot.conversation;

import java.util.Optional;
import no.praksis.bot.conversation.ChatEvent.Shortcut.Kind;
import no.praksis.bot.conversation.Once.Effect;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.PointsView;
import no.praksis.practice.action.Due;
import no.praksis.practice.action.PlanPoint;
import no.praksis.practice.conversation.AddToAnswer;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.People;
import no.praksis.practice.group.TypedText;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.request.ShareRequest;
import no.praksis.practice.round.Round;

/** Keeps what was filled in after somebody chose it from a menu. */
final class ShortcutDesk {
  private static final String WELL = "well:";
  private static final String POINT = "point:";
  private static final String SHARED = "shared";
  private static final String NOTHING = "nothing";
  private static final String TOO_LONG = "too-long:";

  private final ShortcutPlaces places;
  private final AddToAnswer addToAnswer;
  private final HelpUseCases help;
  private final AnswerConversation answering;
  private final Groups groups;
  private final People people;
  private final Once once;

  ShortcutDesk(
      ShortcutPlaces places,
      AddToAnswer addToAnswer,
      HelpUseCases help,
      AnswerConversation answering,
      Groups groups,
      People people,
      Once once) {
    this.places = places;
    this.addToAnswer = addToAnswer;
    this.help = help;
    this.answering = answering;
    this.groups = groups;
    this.people = people;
    this.once = once;
  }

  /** What somebody filled in. */
  record Filled(Kind kind, GroupId group, String text, Visibility seen, Due due) {}

  /** How it ended. */
  sealed interface Result {}

  record Saved(Message message) implements Result {}

  record NothingSaid() implements Result {}

  record TooLong(int length) implements Result {}

  /**
   * Nothing can be saved there.
   *
   * @param why the key of a sentence
   */
  record NotHere(String why) implements Result {}

  /** With names in place of the ids of people of the group. */
  String named(String text, GroupId group) {
    return TypedWords.named(text, group, groups, people);
  }

  Result save(Filled filled, Call call) {
    String result =
        once.run(
            call.origin(),
            () ->
                switch (filled.kind()) {
                  case SAVE_WENT_WELL -> wentWell(filled, call);
                  case SAVE_POINT -> point(filled, call);
                  case LOOKING_FOR -> lookingFor(filled, call);
                });
    if (result.startsWith(WELL)) {
      RoundId round = new RoundId(result.substring(WELL.length()));
      return new Saved(answering.shared(call.texts().say("save.well-done"), round, call));
    }
    if (result.startsWith(POINT)) {
      return new Saved(planned(result, filled.text(), call));
    }
    if (result.startsWith(TOO_LONG)) {
      return new TooLong(Integer.parseInt(result.substring(TOO_LONG.length())));
    }
    return switch (result) {
      case SHARED -> new Saved(Message.of(call.texts().say("looking.shared")));
      case NOTHING -> new NothingSaid();
      default -> new NotHere(result);
    };
  }

  private Effect wentWell(Filled filled, Call call) {
    Optional<Round.Open> round = places.askedWhatWentWell(filled.group());
    if (round.isEmpty()) {
      return Effect.refused("save.no-round");
    }
    RoundId id = round.get().id();
    String question = ShortcutPlaces.question(round.get()).orElseThrow().key();
    return switch (addToAnswer.add(call.actor(), id, question, filled.text(), filled.seen())) {
      case AddToAnswer.Added added -> Effect.done(WELL + id.value());
      case AddToAnswer.NothingSaid nothing -> Effect.refused(NOTHING);
      case AddToAnswer.TooLong(int length) -> Effect.refused(TOO_LONG + length);
      case AddToAnswer.RoundClosed closed -> Effect.refused("save.no-round");
      case AddToAnswer.NotAParticipant stranger -> Effect.refused("answer.not-a-participant");
    };
  }

  private Effect point(Filled filled, Call call) {
    PlanPoint.Result result =
        help.planPoint()
            .plan(call.actor(), filled.group(), filled.text(), filled.seen(), filled.due());
    return switch (result) {
      case PlanPoint.Planned(var point) -> Effect.done(POINT + point.value());
      case PlanPoint.NothingSaid nothing -> Effect.refused(NOTHING);
      case PlanPoint.TooLong tooLong -> tooLong(filled);
      case PlanPoint.NotAParticipant stranger -> Effect.refused("answer.not-a-participant");
    };
  }

  /** A hint when it is vague, and never a gate: it is saved already. */
  private static Message planned(String result, String text, Call call) {
    return Vagueness.isVague(text)
        ? PointsView.after(
            call.texts().say("vague.saved"),
            PointDesk.TOPIC + ":change:" + result.substring(POINT.length()),
            call.texts().say("button.change-point"))
        : Message.of(call.texts().say("save.point-done"));
  }

  private Effect lookingFor(Filled filled, Call call) {
    ShareRequest.Result result =
        help.shareRequest().share(call.actor(), filled.group(), filled.text());
    return switch (result) {
      case SHARED -> Effect.done(SHARED);
      case NOTHING_SAID -> Effect.refused(NOTHING);
      case TOO_LONG -> tooLong(filled);
      case NOT_IN_THE_GROUP -> Effect.refused("refused.not-in-the-group");
    };
  }

  private static Effect tooLong(Filled filled) {
    int length = filled.text().codePointCount(0, filled.text().length());
    return Effect.refused(TOO_LONG + Math.max(length, TypedText.MAX_LENGTH + 1));
  }
}
