package no.praksis.bot.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import no.praksis.bot.view.Field;
import no.praksis.practice.conversation.Dialogue;
import no.praksis.practice.conversation.Dialogues;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.TypedText;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.RoundId;
import org.jspecify.annotations.Nullable;

/** A round in plain words, question by question, in the private chat. */
final class WordsConversation implements Conversation {
  static final String TOPIC = "words";
  private static final Set<String> SKIP = Set.of("skip", "hopp over");
  private static final Set<String> STOP = Set.of("stop", "stopp");
  private static final Set<String> HELP = Set.of("help", "hjelp");
  private static final Set<String> RESUME = Set.of("resume", "fortsett", "hald fram");

  private final WordsDesk desk;
  private final WordsScreens screens;
  private final Dialogues dialogues;
  private final RoundGroups rounds;
  private final SaidAnswers saidAnswers;
  private final Once once;

  WordsConversation(
      WordsDesk desk,
      WordsScreens screens,
      Dialogues dialogues,
      RoundGroups rounds,
      SaidAnswers saidAnswers,
      Once once) {
    this.desk = desk;
    this.screens = screens;
    this.dialogues = dialogues;
    this.rounds = rounds;
    this.saidAnswers = saidAnswers;
    this.once = once;
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public Optional<Group> groupOf(String id, ChatEvent.Origin origin) {
    String[] parts = id.split(":");
    return parts.length < 2 ? Optional.empty() : groupOf(new RoundId(parts[1]));
  }

  Optional<Group> groupOf(RoundId round) {
    return rounds.groupOf(round);
  }

  @Override
  public Reply pressed(String id, Call call) {
    String[] parts = id.split(":", 4);
    if (parts.length < 2) {
      return new Reply.Nothing();
    }
    RoundId round = new RoundId(parts[1]);
    String where = parts.length > 2 ? parts[2] : "";
    String value = parts.length > 3 ? parts[3] : "";
    return switch (parts[0]) {
      case "start" -> start(round, call);
      case "stop" -> stop(round, call);
      case "which" -> desk.with(round, call, screens::which);
      case "ask" -> ask(round, where, call);
      case "skip" -> skip(round, where, call);
      case "pick" -> pick(round, where, value, call);
      case "seen" -> give(round, where, value, call);
      default -> new Reply.Nothing();
    };
  }

  /** Begins, or goes on where the person has stopped. */
  Reply start(RoundId round, Call call) {
    return desk.with(
        round,
        call,
        now -> {
          Optional<Field> field =
              dialogues
                  .find(call.person().id())
                  .filter(one -> one.round().equals(round))
                  .flatMap(one -> now.field(one.field()))
                  .or(now::begin);
          return field.isEmpty()
              ? screens.which(now)
              : run(WordsCode.of("start", field.get().id()), round, call);
        });
  }

  /** Asks this question, whatever stands there. */
  Reply ask(RoundId round, String question, Call call) {
    return desk.with(
        round,
        call,
        now ->
            now.first(question)
                .map(field -> run(WordsCode.of("ask", field.id()), round, call))
                .orElseGet(() -> screens.which(now)));
  }

  /** Asks this part of a question next. */
  Reply askAt(RoundId round, String field, Call call) {
    return run(WordsCode.of("ask", field), round, call);
  }

  private Reply run(WordsCode code, RoundId round, Call call) {
    String result =
        once.run(
            call.origin(),
            () -> {
              dialogues.save(
                  Dialogue.asking(
                      call.person().id(),
                      round,
                      Questionnaire.questionOf(code.next()),
                      code.next()));
              return Once.Effect.done(code.text(round));
            });
    return screens.show(WordsCode.read(result), round, call);
  }

  /** What the event got when it came before; empty when it is new. */
  Optional<Reply> repeated(String text, ChatEvent.Origin origin, Function<RoundId, Call> call) {
    return once.before(origin)
        .flatMap(
            before ->
                WordsCode.roundOf(before)
                    .map(
                        round -> repeated(WordsCode.read(before), text, round, call.apply(round))));
  }

  private Reply repeated(WordsCode code, String text, RoundId round, Call call) {
    return code.what().equals("late")
        ? screens.refused("answer.closed-while-typing", text, call)
        : screens.show(code, round, call);
  }

  /** Something typed while a question is open. */
  Reply said(ChatEvent.Said said, Dialogue dialogue, Call call) {
    String text = said.text();
    RoundId round = dialogue.round();
    String command = String.join(" ", text.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    if (STOP.contains(command)) {
      return stop(round, call);
    }
    if (SKIP.contains(command)) {
      return skip(round, dialogue.field(), call);
    }
    return desk.with(
        round,
        call,
        text,
        now -> {
          Optional<Field> field = now.field(dialogue.field());
          if (HELP.contains(command)) {
            return screens.help(now, dialogue.field());
          }
          return field.isEmpty()
              ? screens.which(now)
              : answered(now, field.get(), said, dialogue, call);
        });
  }

  private Reply answered(
      WordsDesk.Now now, Field field, ChatEvent.Said said, Dialogue dialogue, Call call) {
    String text = said.text();
    if (TypedText.isEmpty(text)) {
      return screens.again(now, field.id(), call.texts().say("words.empty"));
    }
    Optional<Map<String, String>> values = desk.typed(now, field, text, call);
    String question = Questionnaire.questionOf(field.id());
    if (values.isPresent()) {
      return keep(now, field.id(), values.get(), said, call);
    }
    if (now.form().fields().stream().anyMatch(one -> one.id().equals(question))) {
      return wait(now, dialogue.keeping(text.strip()), said, call);
    }
    return screens.again(now, field.id(), call.texts().say("words.choose-one"));
  }

  /** The words belong to a later part of the question: they wait until this part is answered. */
  private Reply wait(WordsDesk.Now now, Dialogue keeping, ChatEvent.Said said, Call call) {
    String result =
        once.run(
            call.origin(),
            () -> {
              dialogues.save(keeping);
              String question = Questionnaire.questionOf(keeping.field());
              saidAnswers.remember(now.sheet().round(), question, said, call);
              return Once.Effect.done(WordsCode.of("wait", keeping.field()).text(now.round()));
            });
    return screens.show(WordsCode.read(result), now.round(), call);
  }

  private Reply pick(RoundId round, String field, String value, Call call) {
    return desk.with(
        round,
        call,
        now ->
            now.field(field)
                .flatMap(one -> TypedValues.picked(one, value))
                .map(values -> keep(now, field, values, null, call))
                .orElseGet(() -> screens.which(now)));
  }

  private Reply keep(
      WordsDesk.Now now,
      String field,
      Map<String, String> values,
      ChatEvent.@Nullable Said said,
      Call call) {
    WordsDesk.Kept kept = desk.keep(now, field, values, said, call);
    String typed = said == null ? "" : said.text();
    if (kept.trouble() != null) {
      return screens.again(now, field, kept.trouble());
    }
    WordsCode code = WordsCode.read(kept.code());
    return switch (code.what()) {
      case "too-long" -> screens.tooLong(code.next(), typed, call);
      case "closed" -> screens.refused("answer.closed-while-typing", typed, call);
      case "not-a-participant" -> screens.refused("answer.not-a-participant", typed, call);
      default -> screens.show(code, now.round(), call);
    };
  }

  private Reply skip(RoundId round, String field, Call call) {
    return desk.with(
        round,
        call,
        now -> {
          String next = now.after(field).map(Field::id).orElse("");
          String result =
              once.run(
                  call.origin(),
                  () -> {
                    desk.goOn(call.person().id(), round, next);
                    return Once.Effect.done(WordsCode.of("skip", next).text(round));
                  });
          return screens.show(WordsCode.read(result), round, call);
        });
  }

  private Reply stop(RoundId round, Call call) {
    String result =
        once.run(
            call.origin(),
            () -> {
              dialogues
                  .find(call.person().id())
                  .filter(one -> one.round().equals(round))
                  .ifPresent(one -> dialogues.save(one.stopped()));
              return Once.Effect.done(WordsCode.of("stop", "").text(round));
            });
    return screens.show(WordsCode.read(result), round, call);
  }

  /** Somebody else sees the answer from now on. */
  private Reply give(RoundId round, String question, String to, Call call) {
    Optional<Visibility> seen =
        List.of(Visibility.GROUP, Visibility.FACILITATOR).stream()
            .filter(one -> one.name().equals(to))
            .findFirst();
    return desk.with(
        round,
        call,
        now ->
            seen.filter(one -> now.answered(question))
                .map(one -> screens.show(desk.give(now, question, one, call), round, call))
                .orElseGet(() -> screens.which(now)));
  }

  /** Goes on, when that is what somebody asks for who has stopped; empty otherwise. */
  Optional<Reply> resume(String text, Dialogue dialogue, Call call) {
    String command = String.join(" ", text.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    return RESUME.contains(command) ? Optional.of(start(dialogue.round(), call)) : Optional.empty();
  }

  /** The round has closed since it was asked: whoever typed this gets it back. */
  Reply tooLate(String text, RoundId round, Call call) {
    once.run(
        call.origin(),
        () -> {
          dialogues.remove(call.person().id());
          return Once.Effect.done(WordsCode.of("late", "").text(round));
        });
    return screens.refused("answer.closed-while-typing", text, call);
  }
}
