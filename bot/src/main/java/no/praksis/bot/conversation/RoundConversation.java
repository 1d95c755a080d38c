package no.praksis.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.praksis.bot.conversation.Once.Effect;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Element.Button;
import no.praksis.bot.view.Element.Buttons;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.WordsView;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Permission;
import no.praksis.practice.group.Policy;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.prompt.PromptSet;
import no.praksis.practice.prompt.PromptSets;
import no.praksis.practice.round.AskNow;
import no.praksis.practice.round.CloseRound;
import no.praksis.practice.round.Round;
import no.praksis.practice.round.Rounds;

/** Opens a round now, closes it, and leads to the form of the one that is open. */
final class RoundConversation implements Conversation {
  private final AskNow askNow;
  private final CloseRound closeRound;
  private final Rounds rounds;
  private final PromptSets promptSets;
  private final Policy policy;
  private final AnswerConversation answering;
  private final Once once;

  RoundConversation(
      AskNow askNow,
      CloseRound closeRound,
      Rounds rounds,
      PromptSets promptSets,
      Policy policy,
      AnswerConversation answering,
      Once once) {
    this.askNow = askNow;
    this.closeRound = closeRound;
    this.rounds = rounds;
    this.promptSets = promptSets;
    this.policy = policy;
    this.answering = answering;
    this.once = once;
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.ASK, Verb.ANSWER, Verb.CLOSE);
  }

  @Override
  public String topic() {
    return "close";
  }

  @Override
  public Reply command(Verb verb, Call call) {
    Group group = call.group();
    if (group == null) {
      return Reply.tell(call.texts().say("group.none-here"));
    }
    return switch (verb) {
      case ASK -> ask(group, call);
      case ANSWER -> answer(group, call);
      case CLOSE -> close(group, call);
      default -> new Reply.Nothing();
    };
  }

  @Override
  public Optional<Group> groupOf(String id, ChatEvent.Origin origin) {
    return answering.groupOf(id, origin);
  }

  @Override
  public Reply pressed(String id, Call call) {
    return close(new RoundId(id), call);
  }

  private Reply ask(Group group, Call call) {
    String wanted = call.rest().isEmpty() ? PromptSets.WEEKLY : call.rest();
    Optional<PromptSet> set = QuestionsDesk.find(promptSets, group, wanted);
    if (set.isEmpty()) {
      String known = QuestionsDesk.known(promptSets, group);
      return Reply.tell(call.texts().say("ask.no-such-set", "name", wanted, "known", known));
    }
    String name = set.get().name();
    String result =
        once.run(call.origin(), () -> effect(askNow.ask(call.actor(), group.id(), name)));
    return Reply.tell(call.texts().say("ask." + result));
  }

  private static Effect effect(AskNow.Result result) {
    return switch (result) {
      case AskNow.Opened opened -> Effect.done("opened");
      case AskNow.OpenAlready open -> Effect.refused("open-already");
      case AskNow.NotAllowed refused -> Effect.refused("not-allowed");
      case AskNow.Resting(boolean paused) -> Effect.refused(paused ? "paused" : "waiting");
    };
  }

  private Reply answer(Group group, Call call) {
    List<Round.Open> open = rounds.open(group.id());
    if (open.isEmpty()) {
      return Reply.tell(call.texts().say("answer.none-open"));
    }
    if (open.size() == 1) {
      return beside(open.getFirst(), answering.open(open.getFirst().id(), call), call);
    }
    return choose("answer.which", "answer:", open, call);
  }

  /** In the private chat, one may answer there as well. */
  private static Reply beside(Round.Open round, Reply reply, Call call) {
    return reply instanceof Reply.OpenForm(Form form)
            && call.origin().channel() == null
            && !round.questions().anonymous()
        ? new Reply.OfferForm(form, WordsView.beside(round.id(), call.texts()))
        : reply;
  }

  private Reply close(Group group, Call call) {
    Optional<String> before = once.before(call.origin());
    if (before.isPresent()) {
      return Reply.tell(call.texts().say("close." + before.get()));
    }
    if (!policy.allows(call.actor(), Permission.CLOSE_ROUND, group.id())) {
      return Reply.tell(call.texts().say("refused.facilitator"));
    }
    List<Round.Open> open = rounds.open(group.id());
    if (open.isEmpty()) {
      return Reply.tell(call.texts().say("close.NOT_OPEN"));
    }
    return open.size() == 1
        ? close(open.getFirst().id(), call)
        : choose("close.which", "close:", open, call);
  }

  private Reply close(RoundId round, Call call) {
    String result =
        once.run(
            call.origin(),
            () -> {
              CloseRound.Result closed = closeRound.closeNow(call.actor(), round);
              return new Effect(closed.name(), closed == CloseRound.Result.CLOSED);
            });
    return Reply.tell(call.texts().say("close." + result));
  }

  private static Reply choose(String key, String topic, List<Round.Open> open, Call call) {
    List<Element> elements = new ArrayList<>();
    elements.add(new Paragraph(call.texts().say(key)));
    elements.add(
        new Buttons(
            open.stream()
                .map(
                    round ->
                        Button.plain(topic + round.id().value(), Labels.of(title(round, call))))
                .toList()));
    return new Reply.Tell(new Message(call.texts().say(key), elements));
  }

  private static String title(Round.Open round, Call call) {
    return round.questions().title().in(call.texts().language());
  }
}
