package no.praksis.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.praksis.bot.view.Home;
import no.praksis.bot.view.HomeView;
import no.praksis.bot.view.Texts;
import no.praksis.practice.action.ActionPoint;
import no.praksis.practice.action.ActionPoints;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Member;
import no.praksis.practice.group.Person;
import no.praksis.practice.group.Role;
import no.praksis.practice.round.Answers;
import no.praksis.practice.round.Round;
import no.praksis.practice.round.Rounds;
import no.praksis.practice.schedule.Occurrence;
import no.praksis.practice.schedule.Plans;

/** What a person's home shows. */
final class HomeConversation {
  private final Groups groups;
  private final Rounds rounds;
  private final Answers answers;
  private final ActionPoints points;
  private final Plans plans;

  HomeConversation(
      Groups groups, Rounds rounds, Answers answers, ActionPoints points, Plans plans) {
    this.groups = groups;
    this.rounds = rounds;
    this.answers = answers;
    this.points = points;
    this.plans = plans;
  }

  Home homeOf(Person person, Texts texts) {
    List<HomeView.OpenRound> open = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (Group group : groups.of(person.id())) {
      boolean takesPart =
          groups.member(group.id(), person.id()).map(one -> takesPart(one)).orElse(false);
      if (takesPart) {
        rounds.open(group.id()).forEach(round -> open.add(open(group, round, person)));
      }
      lines.add(next(group, texts));
    }
    List<ActionPoint> mine =
        points.of(person.id()).stream()
            .filter(point -> point.state() == ActionPoint.State.OPEN)
            .toList();
    return HomeView.of(person.name(), open, mine, lines, texts);
  }

  private static boolean takesPart(Member member) {
    return member.present() && member.has(Role.PARTICIPANT);
  }

  private HomeView.OpenRound open(Group group, Round.Open round, Person person) {
    boolean answered =
        answers
            .participants(List.of(round.id()))
            .getOrDefault(round.id(), Set.of())
            .contains(person.id());
    return new HomeView.OpenRound(group, round, answered);
  }

  private String next(Group group, Texts texts) {
    Optional<Occurrence> next = plans.next(group.id());
    return next.map(
            one ->
                texts.say(
                    "home.group-next",
                    "group",
                    group.name(),
                    "moment",
                    texts.moment(one.at(), group.zone())))
        .orElseGet(() -> texts.say("home.group-no-next", "group", group.name()));
  }
}
