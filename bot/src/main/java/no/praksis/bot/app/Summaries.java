package no.praksis.bot.app;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import no.praksis.practice.group.Policy;
import no.praksis.practice.round.GatherVoices;
import no.praksis.practice.round.Reminders;
import no.praksis.practice.round.Sayings;
import no.praksis.practice.schedule.Chore;
import no.praksis.practice.summary.ChooseRegularSummaries;
import no.praksis.practice.summary.Mornings;
import no.praksis.practice.summary.OverseeWeeks;
import no.praksis.practice.summary.Oversight;
import no.praksis.practice.summary.Participation;
import no.praksis.practice.summary.RestDays;
import no.praksis.practice.summary.Shown;
import no.praksis.practice.summary.Summarise;
import no.praksis.practice.summary.SummariseMonths;

/** What sums up, made once from the ports. */
record Summaries(
    Summarise summarise, Oversight oversight, ChooseRegularSummaries choose, List<Chore> chores) {

  static Summaries of(
      Ports ports,
      Policy policy,
      Reminders reminders,
      Sayings sayings,
      GatherVoices gatherVoices,
      RestDays restDays,
      Clock clock) {
    Participation participation =
        new Participation(
            ports.groups(), ports.rounds(), ports.answers(), reminders, ports.people());
    Oversight oversight =
        new Oversight(
            ports.groups(), policy, ports.rounds(), participation, sayings, ports.requests());
    Shown shown = new Shown(sayings, ports.requests(), ports.recognitions());
    Mornings mornings = new Mornings(ports.people(), ports.subscriptions(), restDays);
    return new Summaries(
        new Summarise(
            policy, ports.groups(), ports.rounds(), participation, shown, gatherVoices, clock),
        oversight,
        new ChooseRegularSummaries(ports.subscriptions(), ports.transactions()),
        List.of(
            new SummariseMonths(ports.groups(), ports.rounds(), mornings, ports.outbox(), clock),
            new OverseeWeeks(ports.groups(), oversight, mornings, ports.outbox(), clock)));
  }

  List<Chore> choresAnd(List<Chore> others) {
    return Stream.concat(others.stream(), chores.stream()).toList();
  }
}
