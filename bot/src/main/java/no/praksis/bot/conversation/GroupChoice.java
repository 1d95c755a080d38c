package no.praksis.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Element.Button;
import no.praksis.bot.view.Element.Buttons;
import no.praksis.bot.view.Element.Items;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.bot.view.Message;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Member;
import no.praksis.practice.group.People;
import no.praksis.practice.group.Person;
import no.praksis.practice.group.Role;
import no.praksis.practice.id.PersonId;

/** Asks which group is meant, with a button each that keeps what was said. */
final class GroupChoice {
  /** The part before the first colon of its buttons. */
  static final String TOPIC = "in";

  private static final int MOST_BUTTONS = 5;
  private static final int LABEL = 24;
  private static final int BUTTON = 255;

  private final Groups groups;
  private final People people;

  GroupChoice(Groups groups, People people) {
    this.groups = groups;
    this.people = people;
  }

  Reply ask(GroupFinder.Found found, Call call) {
    List<Group> candidates = found.candidates();
    boolean twins =
        candidates.stream().map(group -> label(group, 0)).distinct().count() < candidates.size();
    boolean fits = candidates.stream().allMatch(group -> button(found, group).length() <= BUTTON);
    List<Element> elements = new ArrayList<>();
    String text = call.texts().say("group.which");
    elements.add(new Paragraph(text));
    List<Button> buttons = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      Group group = candidates.get(i);
      boolean button = fits && i < MOST_BUTTONS;
      if (button) {
        buttons.add(Button.plain(button(found, group), label(group, twins ? i + 1 : 0)));
      }
      if (twins || !button) {
        lines.add(twins ? (i + 1) + ". " + described(group, call) : group.name());
      }
    }
    if (!lines.isEmpty()) {
      elements.add(new Items(lines));
    }
    if (!buttons.isEmpty()) {
      elements.add(new Buttons(buttons));
    }
    if (buttons.size() < candidates.size()) {
      elements.add(new Paragraph(call.texts().say("group.name-it")));
    }
    return new Reply.Tell(new Message(text, elements));
  }

  private static String button(GroupFinder.Found found, Group group) {
    return TOPIC + ":" + group.id().value() + ":" + found.words();
  }

  /** Groups of one name differ by who facilitates them. */
  private String described(Group group, Call call) {
    List<PersonId> facilitators =
        groups.members(group.id()).stream()
            .filter(member -> member.present() && member.has(Role.FACILITATOR))
            .map(Member::person)
            .toList();
    String names =
        people.find(facilitators).values().stream()
            .map(Person::name)
            .sorted()
            .collect(Collectors.joining(", "));
    String who = names.isEmpty() ? call.texts().say("roles.nobody") : names;
    return group.name() + " – " + call.texts().say("roles.facilitator", "who", who);
  }

  /**
   * @param number 0 for none
   */
  private static String label(Group group, int number) {
    String label = number == 0 ? group.name() : number + ". " + group.name();
    return label.codePointCount(0, label.length()) <= LABEL
        ? label
        : label.substring(0, label.offsetByCodePoints(0, LABEL - 1)) + "…";
  }
}
