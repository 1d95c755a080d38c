package no.praksis.bot.delivery;

import java.util.List;
import java.util.Optional;
import no.praksis.bot.view.MembershipView;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.Names;
import no.praksis.bot.view.Texts;
import no.praksis.practice.delivery.Notice;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Language;
import no.praksis.practice.group.Member;
import no.praksis.practice.group.People;
import no.praksis.practice.group.Person;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.schedule.Occurrence;
import no.praksis.practice.schedule.Plans;

/** Words for who comes to groups, leaves them and looks after them. */
final class MembershipNotices {
  private final People people;
  private final Groups groups;
  private final Plans plans;

  MembershipNotices(People people, Groups groups, Plans plans) {
    this.people = people;
    this.groups = groups;
    this.plans = plans;
  }

  /** In the language of whoever added Praksis. */
  Message arrived(Notice.PraksisArrived arrived) {
    Optional<Person> by = arrived.by() == null ? Optional.empty() : people.find(arrived.by());
    Language otherwise = Language.of(arrived.language()).orElse(Language.EN);
    Language language = by.map(person -> person.languageOr(otherwise)).orElse(otherwise);
    return MembershipView.arrived(by.orElse(null), Texts.in(language));
  }

  Optional<Message> welcome(Person person, GroupId id) {
    return groups.find(id).map(group -> welcome(person, group));
  }

  private Message welcome(Person person, Group group) {
    List<Member> present = groups.members(group.id()).stream().filter(Member::present).toList();
    Names names = Names.of(people.find(present.stream().map(Member::person).toList()));
    Texts texts = NoticeMessages.texts(person, group);
    return MembershipView.welcome(group, present, next(group, texts), names, texts);
  }

  Optional<Message> left(Person person, GroupId id) {
    return groups
        .find(id)
        .map(group -> MembershipView.left(group, NoticeMessages.texts(person, group)));
  }

  /** Only while the question stands. */
  Optional<Message> facilitate(Person person, Notice.FacilitatorAsked asked) {
    return groups
        .find(asked.group())
        .filter(group -> person.id().equals(group.settings().facilitation().invited()))
        .map(
            group ->
                MembershipView.facilitate(
                    group, name(asked.by()), NoticeMessages.texts(person, group)));
  }

  Optional<Message> declined(Person person, Notice.FacilitatorDeclined declined) {
    return groups
        .find(declined.group())
        .map(
            group ->
                MembershipView.declined(
                    group, name(declined.person()), NoticeMessages.texts(person, group)));
  }

  Optional<Message> facilitatorGone(Person person, GroupId id) {
    return groups
        .find(id)
        .map(group -> MembershipView.facilitatorGone(group, NoticeMessages.texts(person, group)));
  }

  /** Only while Praksis is still out of reach of it. */
  Optional<Message> lost(Person person, GroupId id) {
    return groups
        .find(id)
        .filter(Group::paused)
        .map(group -> MembershipView.lost(group, NoticeMessages.texts(person, group)));
  }

  Optional<Message> renamed(Person person, GroupId id) {
    return groups
        .find(id)
        .map(group -> MembershipView.renamed(group, NoticeMessages.texts(person, group)));
  }

  Optional<Message> resumed(Person person, GroupId id) {
    return groups
        .find(id)
        .map(
            group -> {
              Texts texts = NoticeMessages.texts(person, group);
              return MembershipView.resumed(group, next(group, texts), texts);
            });
  }

  /** When the next round opens, in words; empty when none is planned. */
  private String next(Group group, Texts texts) {
    return plans
        .next(group.id())
        .map(Occurrence::at)
        .map(at -> texts.moment(at, group.zone()))
        .orElse("");
  }

  private String name(PersonId id) {
    return Names.of(people.find(List.of(id))).of(id);
  }
}
