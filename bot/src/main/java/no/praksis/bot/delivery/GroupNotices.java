package no.praksis.bot.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.praksis.bot.view.IntroductionView;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.Names;
import no.praksis.bot.view.NoteToPersonView;
import no.praksis.bot.view.RolesView;
import no.praksis.bot.view.Texts;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Member;
import no.praksis.practice.group.People;
import no.praksis.practice.group.Person;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.round.Round;
import no.praksis.practice.round.Rounds;
import no.praksis.practice.schedule.Occurrence;
import no.praksis.practice.schedule.Plans;

/** Words for what a whole group is told beside its rounds. */
final class GroupNotices {
  private final People people;
  private final Groups groups;
  private final Plans plans;
  private final Rounds rounds;

  GroupNotices(People people, Groups groups, Plans plans, Rounds rounds) {
    this.people = people;
    this.groups = groups;
    this.plans = plans;
    this.rounds = rounds;
  }

  Message roles(Group group, Texts texts) {
    List<Member> present = present(group);
    Names names = names(present.stream().map(Member::person).toList());
    return RolesView.of(
        texts.say("roles.changed-in-channel"), present, invited(group), names, texts);
  }

  Message introduction(Group group, Texts texts) {
    List<Member> present = present(group);
    return IntroductionView.of(
        present,
        invited(group),
        firstRound(group).map(at -> texts.moment(at, group.zone())).orElse(""),
        names(present.stream().map(Member::person).toList()),
        texts);
  }

  /** The name of whoever has been asked to facilitate; empty for nobody. */
  private String invited(Group group) {
    PersonId invited = group.settings().facilitation().invited();
    return invited == null ? "" : names(List.of(invited)).of(invited);
  }

  Optional<Message> awayNoted(Person person, Notice.AwayNoted noted) {
    return groups
        .find(noted.group())
        .map(
            group ->
                NoteToPersonView.awayNoted(
                    group, noted.from(), noted.until(), NoticeMessages.texts(person, group)));
  }

  private List<Member> present(Group group) {
    return groups.members(group.id()).stream().filter(Member::present).toList();
  }

  /** The first that there was, else the first that comes. */
  private Optional<Instant> firstRound(Group group) {
    return rounds.asked(group.id()).stream()
        .map(Round.Asked::opensAt)
        .findFirst()
        .or(() -> plans.next(group.id()).map(Occurrence::at));
  }

  private Names names(Collection<PersonId> ids) {
    return Names.of(people.find(ids));
  }
}
