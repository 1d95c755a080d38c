package no.praksis.bot.conversation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import no.praksis.bot.conversation.Once.Effect;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.RemarkView;
import no.praksis.bot.view.WordsView;
import no.praksis.practice.action.Due;
import no.praksis.practice.conversation.EditRemark;
import no.praksis.practice.conversation.HearRemark;
import no.praksis.practice.conversation.PlaceRemark;
import no.praksis.practice.conversation.RemarkDesk;
import no.praksis.practice.conversation.WithdrawRemark;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.RemarkId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.round.Answer;
import no.praksis.practice.round.Given;
import no.praksis.practice.round.Round;
import no.praksis.practice.round.Rounds;

/** Replies under a round's message: which question they answer, and what becomes of them. */
final class RemarkConversation implements Conversation {
  static final String TOPIC = "remark";

  private final WordsUseCases useCases;
  private final AnswerConversation answering;
  private final Rounds rounds;
  private final RoundGroups roundGroups;
  private final Once once;

  RemarkConversation(
      WordsUseCases useCases,
      AnswerConversation answering,
      Rounds rounds,
      RoundGroups roundGroups,
      Once once) {
    this.useCases = useCases;
    this.answering = answering;
    this.rounds = rounds;
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
    return parts.length < 3 ? Optional.empty() : groupOf(new RoundId(parts[2]));
  }

  Optional<Group> groupOf(RoundId round) {
    return roundGroups.groupOf(round);
  }

  @Override
  public Reply pressed(String id, Call call) {
    String[] parts = id.split(":", 4);
    if (parts.length == 4 && parts[0].equals("at")) {
      return place(new RemarkId(parts[1]), new RoundId(parts[2]), parts[3], call);
    }
    if (parts.length >= 2 && parts[0].equals("none")) {
      return nothing(new RemarkId(parts[1]), call);
    }
    return new Reply.Nothing();
  }

  /** A reply under the round's message. */
  Reply heard(RoundId round, String words, MessageReference message, Call call) {
    HearRemark.Saying saying =
        new HearRemark.Saying(call.origin().workspace(), message, words.strip());
    String result =
        once.run(
            call.origin(), () -> heard(useCases.hearRemark().hear(call.actor(), round, saying)));
    String[] code = result.split("\\|", 3);
    return switch (code[0]) {
      case "asks" -> ask(new RemarkId(code[1]), round, call);
      case "placed" -> placed(round, code[1], Visibility.valueOf(code[2]), call);
      case "too-long" -> tooLong(code[1], words, call);
      default -> call.tell("reply." + code[0]);
    };
  }

  private static Effect heard(HearRemark.Result result) {
    return switch (result) {
      case HearRemark.Asks asks -> Effect.done("asks|" + asks.remark().value());
      case HearRemark.Settled settled -> effect(settled.result());
      case HearRemark.RoundClosed closed -> Effect.refused("closed");
      case HearRemark.NotAParticipant stranger -> Effect.refused("not-a-participant");
      case HearRemark.OnlyByForm form -> Effect.refused("only-by-form");
      case HearRemark.TooLong(int length) -> Effect.refused("too-long|" + length);
    };
  }

  private static Effect effect(PlaceRemark.Result result) {
    return switch (result) {
      case PlaceRemark.Placed(Given given, boolean first) ->
          Effect.done("placed|" + given.prompt() + "|" + given.visibility());
      case PlaceRemark.Gone gone -> Effect.refused("gone");
      case PlaceRemark.RoundClosed closed -> Effect.refused("closed");
      case PlaceRemark.NotAParticipant stranger -> Effect.refused("not-a-participant");
      case PlaceRemark.TooLong tooLong -> Effect.refused("too-long|" + tooLong.length());
    };
  }

  private Reply ask(RemarkId remark, RoundId round, Call call) {
    return asked(round)
        .<Reply>map(
            one ->
                new Reply.Tell(
                    RemarkView.which(remark, round, RemarkDesk.ofWords(one), call.texts())))
        .orElseGet(Reply.Nothing::new);
  }

  private Optional<Round.Asked> asked(RoundId round) {
    return rounds.find(round).filter(Round.Asked.class::isInstance).map(Round.Asked.class::cast);
  }

  private Reply place(RemarkId remark, RoundId round, String question, Call call) {
    String result =
        once.run(
            call.origin(),
            () ->
                effect(
                    useCases
                        .placeRemark()
                        .place(call.actor(), remark, round, question, Visibility.GROUP)));
    String[] code = result.split("\\|", 3);
    return switch (code[0]) {
      case "placed" -> placed(round, code[1], Visibility.valueOf(code[2]), call);
      case "too-long" -> tooLong(code[1], "", call);
      default -> call.tell("reply." + code[0]);
    };
  }

  private Reply placed(RoundId round, String question, Visibility seen, Call call) {
    Optional<Prompt> prompt = asked(round).flatMap(one -> one.questions().prompt(question));
    String name = prompt.map(one -> one.question().in(call.texts().language())).orElse(question);
    String key = seen == Visibility.GROUP ? "reply.placed" : "reply.placed-not-shared";
    String sentence = call.texts().say(key, "question", name);
    if (prompt.isPresent() && prompt.get() instanceof Prompt.WhatNow) {
      sentence += " " + call.texts().say("reply.moment", "when", moment(round, prompt.get(), call));
    }
    return new Reply.Tell(answering.shared(sentence, round, call));
  }

  private String moment(RoundId round, Prompt prompt, Call call) {
    Optional<Due> due = asked(round).flatMap(one -> useCases.due(one, call.person().id(), prompt));
    return due.isPresent() && due.get() instanceof Due.OnDate(LocalDate date)
        ? call.texts().day(date)
        : call.texts().say("due.next-round");
  }

  private Reply nothing(RemarkId remark, Call call) {
    once.run(
        call.origin(),
        () -> {
          useCases.withdrawRemark().forget(call.actor(), remark);
          return Effect.done("none");
        });
    return call.tell("reply.none");
  }

  /** The reply has other words now. */
  Reply edited(MessageReference message, String words, Call call) {
    String result =
        once.run(
            call.origin(),
            () -> {
              EditRemark.Result edited =
                  useCases
                      .editRemark()
                      .edit(call.actor(), call.origin().workspace(), message, words);
              boolean changed =
                  edited == EditRemark.Result.CHANGED || edited == EditRemark.Result.WAITS;
              return new Effect(edited.name(), changed);
            });
    return switch (EditRemark.Result.valueOf(result)) {
      case CHANGED -> call.tell("reply.edited");
      case CHANGED_ELSEWHERE -> call.tell("reply.changed-elsewhere");
      case ROUND_CLOSED -> call.tell("reply.edited-too-late");
      case TOO_LONG -> tooLong(Integer.toString(words.codePointCount(0, words.length())), "", call);
      case WAITS, UNKNOWN -> new Reply.Nothing();
    };
  }

  /** The reply is gone. */
  Reply deleted(MessageReference message, Call call) {
    String result =
        once.run(
            call.origin(),
            () -> {
              WithdrawRemark.Result withdrawn =
                  useCases
                      .withdrawRemark()
                      .withdraw(call.actor(), call.origin().workspace(), message);
              return new Effect(withdrawn.name(), withdrawn != WithdrawRemark.Result.UNKNOWN);
            });
    return switch (WithdrawRemark.Result.valueOf(result)) {
      case WITHDRAWN -> call.tell("reply.withdrawn");
      case TAKEN_OUT -> call.tell("reply.taken-out");
      case CHANGED_ELSEWHERE -> call.tell("reply.changed-elsewhere");
      case FORGOTTEN, UNKNOWN -> new Reply.Nothing();
    };
  }

  private static Reply tooLong(String length, String words, Call call) {
    String why =
        call.texts()
            .say(
                "answer.too-long",
                Map.of("length", Integer.parseInt(length), "most", Answer.MAX_LENGTH));
    return new Reply.Tell(
        words.isEmpty() ? Message.of(why) : WordsView.givenBack(why, words, call.texts()));
  }
}
