package no.praksis.bot.delivery;

import java.util.Optional;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.Texts;
import no.praksis.practice.delivery.Audience;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.People;
import no.praksis.practice.group.Person;
import no.praksis.practice.id.ActionPointId;
import no.praksis.practice.id.RecognitionId;
import no.praksis.practice.id.RequestId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.round.ReadRound;
import no.praksis.practice.round.Rounds;
import no.praksis.practice.schedule.Plans;

/** Words for every notice, from what the tables hold at this moment. */
public final class NoticeMessages implements NoticeViews {
  private final People people;
  private final Groups groups;
  private final RoundNotices roundNotices;
  private final GroupNotices groupNotices;
  private final SummaryNotices summaryNotices;
  private final MembershipNotices membership;
  private final RequestNotices requestNotices;

  public NoticeMessages(
      People people,
      Groups groups,
      Plans plans,
      Rounds rounds,
      ReadRound readRound,
      SummaryNotices summaryNotices,
      RequestNotices requestNotices) {
    this.people = people;
    this.groups = groups;
    this.summaryNotices = summaryNotices;
    this.requestNotices = requestNotices;
    roundNotices = new RoundNotices(people, groups, rounds, readRound);
    groupNotices = new GroupNotices(people, groups, plans, rounds);
    membership = new MembershipNotices(people, groups, plans);
  }

  @Override
  public Optional<Letter> view(Audience audience, Notice notice) {
    return switch (audience) {
      case Audience.Channel(var id) when notice instanceof Notice.ToChannel toChannel ->
          groups
              .find(id)
              .filter(group -> !group.paused())
              .flatMap(group -> letter(group, toChannel));
      case Audience.Privately(var id) when notice instanceof Notice.ToPerson toPerson ->
          people.find(id).flatMap(person -> letter(person, toPerson));
      case Audience.Place place when notice instanceof Notice.ToPlace toPlace ->
          groups.find(place.workspace(), place.channel()).isPresent()
              ? Optional.empty()
              : Optional.of(letter(place, toPlace));
      case Audience.Channel mismatch -> Optional.empty();
      case Audience.Privately mismatch -> Optional.empty();
      case Audience.Place mismatch -> Optional.empty();
    };
  }

  @Override
  public Optional<Destination> address(Audience audience) {
    return switch (audience) {
      case Audience.Channel(var id) -> groups.find(id).map(NoticeMessages::address);
      case Audience.Privately(var id) -> people.find(id).map(Destination.PrivateChat::new);
      case Audience.Place place -> Optional.of(address(place));
    };
  }

  private static Destination address(Group group) {
    return new Destination.Channel(group.workspace(), group.channel());
  }

  private static Destination address(Audience.Place place) {
    return new Destination.Channel(place.workspace(), place.channel());
  }

  private Letter letter(Audience.Place place, Notice.ToPlace notice) {
    return switch (notice) {
      case Notice.PraksisArrived arrived -> new Letter(address(place), membership.arrived(arrived));
    };
  }

  private Optional<Letter> letter(Group group, Notice.ToChannel notice) {
    Texts texts = Texts.in(group.language());
    Optional<Message> message =
        switch (notice) {
          case Notice.RoundMessage(RoundId round) -> roundNotices.message(round, group, texts);
          case Notice.SummaryShared shared -> summaryNotices.shared(shared, group, texts);
          case Notice.GroupIntroduced introduced ->
              Optional.of(groupNotices.introduction(group, texts));
          case Notice.RolesChanged changed -> Optional.of(groupNotices.roles(group, texts));
          case Notice.RequestShared(RequestId id) -> requestNotices.shared(id, texts);
          case Notice.RecognitionShared(RecognitionId id) -> requestNotices.recognition(id, texts);
        };
    return message.map(words -> new Letter(address(group), words));
  }

  private Optional<Letter> letter(Person person, Notice.ToPerson notice) {
    Optional<Message> message =
        switch (notice) {
          case Notice.AnswerMissing missing -> roundNotices.reminder(person, missing);
          case Notice.NobodyAnswered(RoundId round) -> roundNotices.nobodyAnswered(person, round);
          case Notice.RoundsMissed missed -> roundNotices.missed(person, missed);
          case Notice.Welcomed(var group) -> membership.welcome(person, group);
          case Notice.LeftGroup(var group) -> membership.left(person, group);
          case Notice.FacilitatorAsked asked -> membership.facilitate(person, asked);
          case Notice.FacilitatorDeclined declined -> membership.declined(person, declined);
          case Notice.FacilitatorGone(var group) -> membership.facilitatorGone(person, group);
          case Notice.ChannelLost(var group) -> membership.lost(person, group);
          case Notice.ChannelRenamed(var group) -> membership.renamed(person, group);
          case Notice.GroupResumed(var group) -> membership.resumed(person, group);
          case Notice.AwayNoted noted -> groupNotices.awayNoted(person, noted);
          case Notice.HelpOffered offered -> requestNotices.offered(person, offered);
          case Notice.StillLooking(RequestId id) -> requestNotices.stillLooking(person, id);
          case Notice.RequestUnanswered(RequestId id) -> requestNotices.unanswered(person, id);
          case Notice.Recognised(RecognitionId id) -> requestNotices.recognised(person, id);
          case Notice.SmallerPoint(ActionPointId id) -> requestNotices.smaller(person, id);
          case Notice.MonthSummed month -> summaryNotices.month(person, month);
          case Notice.WeekOverseen week -> summaryNotices.week(person, week);
        };
    return message.map(words -> new Letter(new Destination.PrivateChat(person), words));
  }

  static Texts texts(Person person, Group group) {
    return Texts.in(person.languageOr(group.language()));
  }
}
