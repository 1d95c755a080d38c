package no.praksis.bot.delivery;

import java.util.List;
import java.util.Optional;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.Names;
import no.praksis.bot.view.NoteToPersonView;
import no.praksis.bot.view.RoundMessageView;
import no.praksis.bot.view.Texts;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.People;
import no.praksis.practice.group.Person;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.round.ReadRound;
import no.praksis.practice.round.ReadRound.Reading;
import no.praksis.practice.round.Round;
import no.praksis.practice.round.Rounds;
import no.praksis.practice.round.Said;

/** Words for what rounds tell. */
final class RoundNotices {
  private final People people;
  private final Groups groups;
  private final Rounds rounds;
  private final ReadRound readRound;

  RoundNotices(People people, Groups groups, Rounds rounds, ReadRound readRound) {
    this.people = people;
    this.groups = groups;
    this.rounds = rounds;
    this.readRound = readRound;
  }

  Optional<Message> message(RoundId round, Group group, Texts texts) {
    return readRound.asChannel(round).map(reading -> message(reading, group, texts));
  }

  private Message message(Reading reading, Group group, Texts texts) {
    Names names = Names.of(people.find(reading.said().stream().flatMap(Said::people).toList()));
    return RoundMessageView.of(reading, names, group.zone(), texts);
  }

  /** Only rounds that are still open are worth a reminder. */
  Optional<Message> reminder(Person person, Notice.AnswerMissing missing) {
    List<NoteToPersonView.Waiting> waiting =
        missing.rounds().stream()
            .map(rounds::find)
            .flatMap(Optional::stream)
            .filter(Round.Open.class::isInstance)
            .map(Round.Open.class::cast)
            .flatMap(
                round ->
                    groups.find(round.group()).stream()
                        .map(group -> new NoteToPersonView.Waiting(group, round)))
            .toList();
    return waiting.isEmpty()
        ? Optional.empty()
        : Optional.of(
            NoteToPersonView.reminder(
                waiting, NoticeMessages.texts(person, waiting.getFirst().group())));
  }

  Optional<Message> nobodyAnswered(Person person, RoundId id) {
    return rounds.find(id).flatMap(round -> nobodyAnswered(person, round));
  }

  private Optional<Message> nobodyAnswered(Person person, Round round) {
    return groups
        .find(round.group())
        .map(
            group ->
                NoteToPersonView.nobodyAnswered(
                    group, round.date(), NoticeMessages.texts(person, group)));
  }

  Optional<Message> missed(Person person, Notice.RoundsMissed missed) {
    return groups
        .find(missed.group())
        .map(
            group ->
                NoteToPersonView.roundsMissed(
                    group, missed.dates(), NoticeMessages.texts(person, group)));
  }
}
