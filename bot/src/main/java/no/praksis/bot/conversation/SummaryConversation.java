package no.praksis.bot.conversation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import no.praksis.bot.conversation.Once.Effect;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.Names;
import no.praksis.bot.view.SummaryView;
import no.praksis.practice.delivery.Audience;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.delivery.Outbox;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.People;
import no.praksis.practice.round.Round;
import no.praksis.practice.round.Rounds;
import no.praksis.practice.round.Said;
import no.praksis.practice.summary.Summarise;
import no.praksis.practice.summary.Summary;

/** Sums up for leaders and facilitators, privately or in the channel. */
final class SummaryConversation implements Conversation {
  private static final Set<String> HERE = Set.of("here", "her");
  private static final Set<String> ME = Set.of("me", "meg");
  private static final Set<String> MAIL = Set.of("mail", "e-post", "epost");

  private final Summarise summarise;
  private final Rounds rounds;
  private final People people;
  private final Outbox outbox;
  private final Once once;

  SummaryConversation(Summarise summarise, Rounds rounds, People people, Outbox outbox, Once once) {
    this.summarise = summarise;
    this.rounds = rounds;
    this.people = people;
    this.outbox = outbox;
    this.once = once;
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.SUMMARY);
  }

  @Override
  public Reply command(Verb verb, Call call) {
    Group group = call.group();
    if (group == null) {
      return tell(call.texts().say("group.none-here"));
    }
    List<String> words =
        new ArrayList<>(
            Arrays.stream(call.rest().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList());
    if (words.removeIf(MAIL::contains)) {
      return tell(call.texts().say("summary.no-mail"));
    }
    words.removeIf(ME::contains);
    boolean here = words.removeIf(HERE::contains);
    return span(words, group, call)
        .map(span -> here ? share(span, group, call) : show(span, group, call))
        .orElseGet(() -> tell(call.texts().say("summary.how")));
  }

  private Reply show(Span span, Group group, Call call) {
    Optional<Summary> summary =
        summarise.summarise(call.actor(), group.id(), span.from(), span.until());
    return summary
        .<Reply>map(found -> new Reply.Tell(SummaryView.of(found, names(found), call.texts())))
        .orElseGet(() -> tell(call.texts().say("refused.leader")));
  }

  private Reply share(Span span, Group group, Call call) {
    if (summarise.summarise(call.actor(), group.id(), span.from(), span.until()).isEmpty()) {
      return tell(call.texts().say("refused.leader"));
    }
    once.run(
        call.origin(),
        () -> {
          outbox.post(
              new MessageKey("summary/" + call.origin().eventId()),
              new Audience.Channel(group.id()),
              new Notice.SummaryShared(group.id(), call.person().id(), span.from(), span.until()));
          return Effect.done("shared");
        });
    return tell(call.texts().say("summary.shared"));
  }

  private Names names(Summary summary) {
    return Names.of(people.find(summary.said().stream().flatMap(Said::people).toList()));
  }

  private Optional<Span> span(List<String> words, Group group, Call call) {
    LocalDate today = call.today();
    if (words.isEmpty()) {
      return Optional.of(latestRound(group, today));
    }
    if (words.size() == 2) {
      Optional<LocalDate> from = DateWords.pastDate(words.get(0), today);
      Optional<LocalDate> until = DateWords.pastDate(words.get(1), today);
      return from.isPresent() && until.isPresent() && !until.get().isBefore(from.get())
          ? Optional.of(new Span(from.get(), until.get()))
          : Optional.empty();
    }
    return words.size() == 1 ? named(words.getFirst(), group, today) : Optional.empty();
  }

  private Optional<Span> named(String word, Group group, LocalDate today) {
    return switch (word) {
      case "round", "runde" -> Optional.of(latestRound(group, today));
      case "week", "uke", "veke" ->
          Optional.of(
              new Span(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), today));
      case "month", "måned", "månad" -> Optional.of(new Span(today.withDayOfMonth(1), today));
      case "season", "sesong" -> {
        boolean autumn = today.getMonthValue() >= 8;
        LocalDate start = LocalDate.of(today.getYear(), autumn ? 8 : 1, 1);
        yield Optional.of(new Span(start, today));
      }
      default -> Optional.empty();
    };
  }

  private Span latestRound(Group group, LocalDate today) {
    LocalDate day =
        rounds
            .latest(group.id())
            .map((Round.Asked round) -> LocalDate.ofInstant(round.opensAt(), group.zone()))
            .orElse(today);
    return new Span(day, day);
  }

  /** From one day to another, both inclusive. */
  private record Span(LocalDate from, LocalDate until) {}

  private static Reply tell(String text) {
    return new Reply.Tell(Message.of(text));
  }
}
