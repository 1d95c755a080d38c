package no.praksis.bot.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.praksis.bot.view.IntroductionView;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.Names;
import no.praksis.bot.view.NoteToPersonView;
import no.praksis.bot.view.RolesView;
import no.praksis.bot.view.RoundMessageView;
import no.praksis.bot.view.SummaryView;
import no.praksis.bot.view.Texts;
import no.praksis.practice.delivery.Audience;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Member;
import no.praksis.practice.group.People;
import no.praksis.practice.group.Person;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.round.ReadRound;
import no.praksis.practice.round.ReadRound.Reading;
import no.praksis.practice.round.Round;
import no.praksis.practice.round.Rounds;
import no.praksis.practice.round.Said;
import no.praksis.practice.schedule.Occurrence;
import no.praksis.practice.schedule.Schedules;
import no.praksis.practice.summary.Summarise;
import no.praksis.practice.summary.Summary;

/** Words for every notice, from what the tables hold at this moment. */
public final class NoticeMessages implements NoticeViews {
  private static final Instant FOREVER = Instant.parse("9999-01-01T00:00:00Z");

  private final People people;
  private final Groups groups;
  private final Schedules schedules;
  private final Rounds rounds;
  private final ReadRound readRound;
  private final Summarise summarise;

  public NoticeMessages(
      People people,
      Groups groups,
      Schedules schedules,
      Rounds rounds,
      ReadRound readRound,
      Summarise summarise) {
    this.people = people;
    this.groups = groups;
    this.schedules = schedules;
    this.rounds = rounds;
    this.readRound = readRound;
    this.summarise = summarise;
  }

  @Override
  public Optional<Letter> view(Audience audience, Notice notice) {
    return switch (audience) {
      case Audience.Channel(GroupId id) ->
          groups.find(id).flatMap(group -> toChannel(group, notice));
      case Audience.Privately(PersonId id) ->
          people.find(id).flatMap(person -> toPerson(person, notice));
    };
  }

  private Optional<Letter> toChannel(Group group, Notice notice) {
    Texts texts = Texts.in(group.language());
    Destination to = new Destination.Channel(group.workspace(), group.channel());
    Optional<Message> message =
        switch (notice) {
          case Notice.RoundMessage(RoundId round) ->
              readRound.asChannel(round).map(reading -> round(reading, group, texts));
          case Notice.SummaryShared shared ->
              summarise
                  .forChannel(group.id(), shared.from(), shared.until())
                  .map(summary -> summary(summary, texts));
          case Notice.GroupIntroduced introduced -> Optional.of(introduction(group, texts));
          case Notice.RolesChanged changed -> Optional.of(roles(group, texts));
          case Notice.AnswerMissing missing -> Optional.empty();
          case Notice.NobodyAnswered nobody -> Optional.empty();
          case Notice.RoundsMissed missed -> Optional.empty();
        };
    return message.map(words -> new Letter(to, words));
  }

  private Message round(Reading reading, Group group, Texts texts) {
    Names names = names(reading.said().stream().map(Said::person).toList());
    return RoundMessageView.of(reading, names, group.zone(), texts);
  }

  private Message summary(Summary summary, Texts texts) {
    return SummaryView.of(
        summary, names(summary.said().stream().map(Said::person).toList()), texts);
  }

  private Message roles(Group group, Texts texts) {
    List<Member> present = present(group);
    Names names = names(present.stream().map(Member::person).toList());
    return RolesView.of(texts.say("roles.changed-in-channel"), present, names, texts);
  }

  private List<Member> present(Group group) {
    return groups.members(group.id()).stream().filter(Member::present).toList();
  }

  private Message introduction(Group group, Texts texts) {
    List<Member> present = present(group);
    return IntroductionView.of(
        present,
        firstRound(group).map(at -> texts.moment(at, group.zone())).orElse(""),
        names(present.stream().map(Member::person).toList()),
        texts);
  }

  /** The first that there was, else the first that comes. */
  private Optional<Instant> firstRound(Group group) {
    return rounds.asked(group.id(), Instant.EPOCH, FOREVER).stream()
        .map(Round.Asked::opensAt)
        .findFirst()
        .or(
            () ->
                schedules.of(group.id()).stream()
                    .flatMap(schedule -> schedule.coming().limit(1))
                    .map(Occurrence::at)
                    .min(Comparator.naturalOrder()));
  }

  private Names names(Collection<PersonId> ids) {
    return Names.of(people.find(ids));
  }

  private Optional<Letter> toPerson(Person person, Notice notice) {
    Destination to = new Destination.PrivateChat(person);
    Optional<Message> message =
        switch (notice) {
          case Notice.AnswerMissing missing -> reminder(person, missing);
          case Notice.NobodyAnswered(RoundId round) -> nobodyAnswered(person, round);
          case Notice.RoundsMissed missed ->
              groups
                  .find(missed.group())
                  .map(
                      group ->
                          NoteToPersonView.roundsMissed(
                              group, missed.dates(), texts(person, group)));
          case Notice.RoundMessage round -> Optional.empty();
          case Notice.SummaryShared shared -> Optional.empty();
          case Notice.GroupIntroduced introduced -> Optional.empty();
          case Notice.RolesChanged changed -> Optional.empty();
        };
    return message.map(words -> new Letter(to, words));
  }

  /** Only rounds that are still open are worth a reminder. */
  private Optional<Message> reminder(Person person, Notice.AnswerMissing missing) {
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
            NoteToPersonView.reminder(waiting, texts(person, waiting.getFirst().group())));
  }

  private Optional<Message> nobodyAnswered(Person person, RoundId id) {
    return rounds
        .find(id)
        .flatMap(
            round ->
                groups
                    .find(round.group())
                    .map(
                        group ->
                            NoteToPersonView.nobodyAnswered(
                                group, round.date(), texts(person, group))));
  }

  private static Texts texts(Person person, Group group) {
    return Texts.in(person.languageOr(group.language()));
  }
}
