package no.praksis.bot.conversation;

import java.util.List;
import java.util.Optional;
import no.praksis.bot.conversation.Once.Effect;
import no.praksis.bot.conversation.OpenRounds.OpenRound;
import no.praksis.bot.view.AnswerFormView;
import no.praksis.bot.view.RemarkView;
import no.praksis.practice.conversation.HearRemark;
import no.praksis.practice.conversation.PlaceRemark;
import no.praksis.practice.conversation.RemarkDesk;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.TypedText;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.RemarkId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.round.Answer;
import no.praksis.practice.round.Given;

/** What somebody writes in the private chat with nothing asked, while a round is open for them. */
final class LooseWords implements Conversation {
  static final String TOPIC = "loose";

  private final WordsUseCases useCases;
  private final WordsDesk desk;
  private final WordsScreens screens;
  private final OpenRounds openRounds;
  private final RoundGroups roundGroups;
  private final Once once;

  LooseWords(
      WordsUseCases useCases,
      WordsDesk desk,
      WordsScreens screens,
      OpenRounds openRounds,
      RoundGroups roundGroups,
      Once once) {
    this.useCases = useCases;
    this.desk = desk;
    this.screens = screens;
    this.openRounds = openRounds;
    this.roundGroups = roundGroups;
    this.once = once;
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public Optional<Group> groupOf(String id, ChatEvent.Origin origin) {
    String[] parts = id.split(":");
    return parts.length < 3 ? Optional.empty() : roundGroups.groupOf(new RoundId(parts[2]));
  }

  @Override
  public Reply pressed(String id, Call call) {
    String[] parts = id.split(":", 4);
    return switch (parts[0]) {
      case "round" -> question(new RemarkId(parts[1]), new RoundId(parts[2]), call);
      case "at" -> place(new RemarkId(parts[1]), new RoundId(parts[2]), parts[3], call);
      default -> new Reply.Nothing();
    };
  }

  /** Asks what it answers; empty when nothing is open that words can answer. */
  Optional<Reply> wrote(ChatEvent.Said said, List<String> nearest, Call call) {
    List<OpenRound> open =
        openRounds.of(call.person().id()).stream()
            .filter(one -> !RemarkDesk.ofWords(one.round()).isEmpty())
            .toList();
    if (open.isEmpty() || TypedText.isEmpty(said.text())) {
      return Optional.empty();
    }
    int length = said.text().codePointCount(0, said.text().length());
    if (length > Answer.MAX_LENGTH) {
      return Optional.of(screens.tooLong(Integer.toString(length), said.text(), call));
    }
    String remark =
        once.run(
            call.origin(),
            () ->
                Effect.done(
                    useCases
                        .hearRemark()
                        .loose(
                            call.person().id(),
                            new HearRemark.Saying(
                                call.origin().workspace(), said.message(), said.text()))
                        .value()));
    RemarkId id = new RemarkId(remark);
    return Optional.of(
        new Reply.Tell(
            open.size() == 1
                ? RemarkView.loose(
                    id,
                    open.getFirst().round().id(),
                    RemarkDesk.ofWords(open.getFirst().round()),
                    nearest,
                    call.texts())
                : RemarkView.looseIn(id, rounds(open), nearest, call.texts())));
  }

  private static List<RemarkView.InGroup> rounds(List<OpenRound> open) {
    return open.stream()
        .map(one -> new RemarkView.InGroup(one.round().id(), one.group().name()))
        .toList();
  }

  private Reply question(RemarkId remark, RoundId round, Call call) {
    return desk.with(
        round,
        call,
        now ->
            new Reply.Tell(
                RemarkView.loose(
                    remark,
                    round,
                    RemarkDesk.ofWords(now.sheet().round()),
                    List.of(),
                    call.texts())));
  }

  private Reply place(RemarkId remark, RoundId round, String question, Call call) {
    Group group = call.group();
    Visibility seen = group == null ? Visibility.GROUP : group.visibility();
    StringBuilder words = new StringBuilder();
    String result =
        once.run(
            call.origin(),
            () -> {
              words.setLength(0);
              PlaceRemark.Result placed =
                  useCases.placeRemark().place(call.actor(), remark, round, question, seen);
              return effect(placed, round, words, call);
            });
    if (WordsCode.roundOf(result).isEmpty()) {
      return switch (result) {
        case "closed" -> screens.refused("answer.closed-while-typing", words.toString(), call);
        case "not-a-participant" ->
            screens.refused("answer.not-a-participant", words.toString(), call);
        case "gone" -> Reply.tell(call.texts().say("reply.gone"));
        default -> screens.tooLong(result, words.toString(), call);
      };
    }
    return screens.show(WordsCode.read(result), round, call);
  }

  private Effect effect(PlaceRemark.Result result, RoundId round, StringBuilder words, Call call) {
    return switch (result) {
      case PlaceRemark.Placed(Given given, boolean first) -> {
        String moment = given.prompt() + AnswerFormView.DUE;
        String next =
            desk.now(round, call).flatMap(now -> now.field(moment)).isPresent() ? moment : "";
        if (!next.isEmpty()) {
          desk.goOn(call.person().id(), round, next);
        }
        yield Effect.done(new WordsCode("kept", given.prompt(), next).text(round));
      }
      case PlaceRemark.Gone gone -> Effect.refused("gone");
      case PlaceRemark.NotAParticipant stranger -> Effect.refused("not-a-participant");
      case PlaceRemark.RoundClosed(String given) -> {
        words.append(given);
        yield Effect.refused("closed");
      }
      case PlaceRemark.TooLong(int length, String given) -> {
        words.append(given);
        yield Effect.refused(Integer.toString(length));
      }
    };
  }
}
