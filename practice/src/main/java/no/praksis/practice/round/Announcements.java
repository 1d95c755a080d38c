package no.praksis.practice.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.praksis.practice.delivery.Audience;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.delivery.Outbox;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Member;
import no.praksis.practice.group.Role;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;

/** What rounds have told, and under which keys. Inside a transaction. */
public final class Announcements {
  private static final String ROUND = "round/";

  private final Outbox outbox;
  private final Groups groups;

  public Announcements(Outbox outbox, Groups groups) {
    this.outbox = outbox;
    this.groups = groups;
  }

  /** The key of the round's one message in the channel. */
  public static MessageKey messageOf(RoundId round) {
    return new MessageKey(ROUND + round.value());
  }

  /** The round whose message, or part of it, has this key. */
  public static Optional<RoundId> roundOf(MessageKey key) {
    String value = key.value();
    if (!value.startsWith(ROUND)) {
      return Optional.empty();
    }
    int part = value.indexOf('#');
    return Optional.of(
        new RoundId(value.substring(ROUND.length(), part < 0 ? value.length() : part)));
  }

  void opened(Round round) {
    outbox.post(
        messageOf(round.id()),
        new Audience.Channel(round.group()),
        new Notice.RoundMessage(round.id()));
  }

  void changed(Round round) {
    outbox.update(
        messageOf(round.id()),
        new Audience.Channel(round.group()),
        new Notice.RoundMessage(round.id()));
  }

  void answerMissing(PersonId person, List<RoundId> rounds) {
    outbox.post(
        new MessageKey("missing/" + rounds.getFirst().value() + "/" + person.value()),
        new Audience.Privately(person),
        new Notice.AnswerMissing(person, rounds));
  }

  void nobodyAnswered(Round round) {
    for (PersonId facilitator : facilitators(round.group())) {
      outbox.post(
          new MessageKey("nobody/" + round.id().value() + "/" + facilitator.value()),
          new Audience.Privately(facilitator),
          new Notice.NobodyAnswered(round.id()));
    }
  }

  void missed(GroupId group, List<LocalDate> dates) {
    for (PersonId facilitator : facilitators(group)) {
      outbox.post(
          new MessageKey(
              "missed/" + group.value() + "/" + dates.getLast() + "/" + facilitator.value()),
          new Audience.Privately(facilitator),
          new Notice.RoundsMissed(group, dates));
    }
  }

  private List<PersonId> facilitators(GroupId group) {
    return groups.members(group).stream()
        .filter(member -> member.present() && member.has(Role.FACILITATOR))
        .map(Member::person)
        .toList();
  }
}
