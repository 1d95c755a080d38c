package no.praksis.bot.conversation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import no.praksis.bot.conversation.Once.Effect;
import no.praksis.bot.conversation.SummaryWords.Span;
import no.praksis.bot.conversation.SummaryWords.Understood;
import no.praksis.bot.report.SummaryPictures;
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
import no.praksis.practice.summary.ChooseRegularSummaries;
import no.praksis.practice.summary.RegularSummary;
import no.praksis.practice.summary.Summarise;
import no.praksis.practice.summary.Summary;

/** Sums up for leaders and facilitators, privately or in the channel. */
final class SummaryConversation implements Conversation {
  private final Summarise summarise;
  private final ChooseRegularSummaries chooseRegular;
  private final SummaryPictures pictures;
  private final Rounds rounds;
  private final People people;
  private final Outbox outbox;
  private final Once once;

  SummaryConversation(
      Summarise summarise,
      ChooseRegularSummaries chooseRegular,
      SummaryPictures pictures,
      Rounds rounds,
      People people,
      Outbox outbox,
      Once once) {
    this.summarise = summarise;
    this.chooseRegular = chooseRegular;
    this.pictures = pictures;
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
    Understood words = SummaryWords.read(call.rest(), call.today(), call.texts());
    Group group = call.group();
    if (words instanceof Understood.Regular(boolean wanted)) {
      choose(EnumSet.allOf(RegularSummary.class), wanted, call);
      return Reply.tell(call.texts().say(wanted ? "overview.on" : "overview.off"));
    }
    if (group == null) {
      return Reply.tell(call.texts().say("group.none-here"));
    }
    return switch (words) {
      case Understood.Not(String why) -> Reply.tell(why);
      case Understood.LatestRound(boolean here) ->
          answer(latestRound(group, call), here, group, call);
      case Understood.Wanted(Span span, boolean here) -> answer(span, here, group, call);
      case Understood.Regular regular -> new Reply.Nothing();
    };
  }

  @Override
  public String topic() {
    return "summary";
  }

  /** Stops what the button stands under. */
  @Override
  public Reply pressed(String id, Call call) {
    for (RegularSummary which : RegularSummary.values()) {
      if (id.equals("stop:" + which)) {
        choose(Set.of(which), false, call);
        return Reply.tell(call.texts().say("overview.stopped"));
      }
    }
    return new Reply.Nothing();
  }

  private void choose(Set<RegularSummary> which, boolean wanted, Call call) {
    once.run(
        call.origin(),
        () -> {
          chooseRegular.choose(call.person().id(), which, wanted);
          return Effect.done("chosen");
        });
  }

  private Reply answer(Span span, boolean here, Group group, Call call) {
    Optional<Summary> summary =
        summarise.summarise(call.actor(), group.id(), span.from(), span.until());
    if (summary.isEmpty()) {
      return Reply.tell(call.texts().say("refused.leader"));
    }
    return here ? share(summary.get(), group, call) : show(summary.get(), call);
  }

  private Reply show(Summary summary, Call call) {
    return new Reply.Tell(
        SummaryView.of(
            summary,
            names(summary),
            pictures.of(summary, call.texts()).orElse(null),
            call.texts()));
  }

  private Reply share(Summary summary, Group group, Call call) {
    once.run(
        call.origin(),
        () -> {
          outbox.post(
              new MessageKey("summary/" + call.origin().eventId()),
              new Audience.Channel(group.id()),
              new Notice.SummaryShared(
                  group.id(), call.person().id(), summary.from(), summary.until()));
          return Effect.done("shared");
        });
    return Reply.tell(call.texts().say("summary.shared"));
  }

  private Names names(Summary summary) {
    return Names.of(people.find(summary.people()));
  }

  private Span latestRound(Group group, Call call) {
    LocalDate day =
        rounds
            .latest(group.id())
            .map((Round.Asked round) -> LocalDate.ofInstant(round.opensAt(), group.zone()))
            .orElse(call.today());
    return new Span(day, day);
  }
}
