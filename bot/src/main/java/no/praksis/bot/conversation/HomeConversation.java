package no.praksis.bot.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Home;
import no.praksis.bot.view.HomeView;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.Names;
import no.praksis.bot.view.Texts;
import no.praksis.practice.action.ActionPoint;
import no.praksis.practice.group.Actor;
import no.praksis.practice.group.Away;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Member;
import no.praksis.practice.group.Permission;
import no.praksis.practice.group.Person;
import no.praksis.practice.group.Role;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.request.ListRequests.Wanted;
import no.praksis.practice.round.ReadRound.Reading;
import no.praksis.practice.round.Round;
import no.praksis.practice.schedule.Occurrence;
import org.jspecify.annotations.Nullable;

/** What a person's home shows. */
final class HomeConversation implements Conversation {
  private final Tables tables;
  private final UseCases useCases;
  private final Clock clock;

  /**
   * A home for everybody.
   *
   * @param clock practice time
   */
  HomeConversation(Tables tables, UseCases useCases, Clock clock) {
    this.tables = tables;
    this.useCases = useCases;
    this.clock = clock;
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.HOME);
  }

  /** The home as a message, for platforms without a place of its own for it. */
  @Override
  public Reply command(Verb verb, Call call) {
    Home home = homeOf(call.person(), call.texts());
    List<Element> elements = new ArrayList<>();
    elements.add(new Element.Heading(home.title()));
    elements.addAll(home.elements());
    return new Reply.Tell(new Message(home.title(), elements));
  }

  Home homeOf(Person person, Texts texts) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), person.zone());
    List<HomeView.OpenRound> open = new ArrayList<>();
    List<HomeView.Card> cards = new ArrayList<>();
    for (Group group : tables.groups().of(person.id())) {
      Set<Role> roles =
          tables.groups().member(group.id(), person.id()).map(Member::roles).orElse(Set.of());
      if (roles.contains(Role.PARTICIPANT)) {
        tables.rounds().open(group.id()).forEach(round -> open.add(open(group, round, person)));
      }
      cards.add(card(group, roles, person));
    }
    List<ActionPoint> points =
        tables.actionPoints().of(person.id()).stream()
            .filter(point -> point.state() == ActionPoint.State.OPEN)
            .toList();
    Actor actor = new Actor.Somebody(person.id(), false);
    List<Wanted> wanted = useCases.help().listRequests().mine(actor);
    List<Wanted> offered = useCases.help().listRequests().offers(actor);
    Names names = names(Stream.concat(wanted.stream(), offered.stream()));
    return HomeView.of(
        new HomeView.Content(
            person, open, points, wanted, offered, names, cards, away(person, today), today),
        texts);
  }

  private Names names(Stream<Wanted> all) {
    Set<PersonId> ids = new HashSet<>();
    all.forEach(
        one -> {
          ids.add(one.request().person());
          one.offers().forEach(offer -> ids.add(offer.person()));
        });
    return Names.of(tables.people().find(ids));
  }

  private HomeView.Card card(Group group, Set<Role> roles, Person person) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), group.zone());
    return new HomeView.Card(
        group,
        roles,
        next(group),
        tables.meetings().next(group.id(), today).orElse(null),
        facilitator(group),
        latest(group, person),
        requests(group, person));
  }

  private @Nullable Integer requests(Group group, Person person) {
    Actor actor = new Actor.Somebody(person.id(), false);
    return useCases.policy().allows(actor, Permission.SUMMARISE, group.id())
        ? useCases.help().listRequests().open(actor, group.id()).size()
        : null;
  }

  private HomeView.OpenRound open(Group group, Round.Open round, Person person) {
    boolean answered =
        tables
            .answers()
            .participants(List.of(round.id()))
            .getOrDefault(round.id(), Set.of())
            .contains(person.id());
    return new HomeView.OpenRound(group, round, answered);
  }

  private HomeView.Facilitator facilitator(Group group) {
    boolean there =
        tables.groups().members(group.id()).stream()
            .anyMatch(member -> member.present() && member.has(Role.FACILITATOR));
    PersonId invited = group.settings().facilitation().invited();
    String name = invited == null ? "" : tables.people().find(invited).map(Person::name).orElse("");
    return new HomeView.Facilitator(there, name);
  }

  private @Nullable Instant next(Group group) {
    return useCases.plans().next(group.id()).map(Occurrence::at).orElse(null);
  }

  /** In figures, for those who may sum up. */
  private HomeView.@Nullable Latest latest(Group group, Person person) {
    Actor actor = new Actor.Somebody(person.id(), false);
    if (!useCases.policy().allows(actor, Permission.SUMMARISE, group.id())) {
      return null;
    }
    Optional<Reading> reading =
        tables
            .rounds()
            .latest(group.id())
            .flatMap(round -> useCases.readRound().read(actor, round.id()));
    return reading.map(HomeConversation::latest).orElse(null);
  }

  private static HomeView.Latest latest(Reading reading) {
    return new HomeView.Latest(
        reading.round().date(),
        reading.round() instanceof Round.Open,
        reading.answered().size(),
        reading.askedCount());
  }

  /** The absence that is going on, or the next one. */
  private @Nullable Away away(Person person, LocalDate today) {
    return tables.people().absences(person.id()).stream()
        .filter(away -> !away.until().isBefore(today))
        .findFirst()
        .orElse(null);
  }
}
