package no.praksis.bot.view;

import java.util.ArrayList;
import java.util.List;
import no.praksis.bot.view.Element.Heading;
import no.praksis.bot.view.Element.Items;
import no.praksis.bot.view.Element.Note;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.practice.group.Member;
import no.praksis.practice.group.Role;
import no.praksis.practice.id.PersonId;

/** Who is what in a group, and what each role sees. */
public final class RolesView {
  private RolesView() {}

  /**
   * @param done a sentence about what was just changed; empty for none
   * @param members those who are present
   * @param invited the name of whoever has been asked to facilitate; empty for nobody
   */
  public static Message of(
      String done, List<Member> members, String invited, Names names, Texts texts) {
    return of(done, members, invited, List.of(), names, texts);
  }

  /**
   * The same for the facilitator, who has to know whom no private message reaches.
   *
   * @param unreachable those of the members; empty for none, and for every other reader
   */
  public static Message of(
      String done,
      List<Member> members,
      String invited,
      List<PersonId> unreachable,
      Names names,
      Texts texts) {
    String title = texts.say("roles.title");
    List<Element> elements = new ArrayList<>();
    if (!done.isEmpty()) {
      elements.add(new Paragraph(done));
    }
    elements.add(new Heading(title));
    elements.add(
        new Items(
            List.of(
                line("roles.facilitator", members, Role.FACILITATOR, names, texts),
                line("roles.leader", members, Role.LEADER, names, texts),
                line("roles.participant", members, Role.PARTICIPANT, names, texts))));
    if (!invited.isEmpty()) {
      elements.add(new Paragraph(texts.say("roles.invited", "who", invited)));
    }
    if (!unreachable.isEmpty()) {
      elements.add(new Paragraph(texts.say("roles.unreachable", "who", names.of(unreachable))));
    }
    elements.add(new Note(texts.say("roles.what-they-see")));
    return new Message(done.isEmpty() ? title : done, elements);
  }

  /** The names of those with a role, or that there is nobody. */
  static String who(List<Member> members, Role role, Names names, Texts texts) {
    List<String> found =
        members.stream()
            .filter(member -> member.has(role))
            .map(member -> names.of(member.person()))
            .sorted()
            .toList();
    return found.isEmpty() ? texts.say("roles.nobody") : String.join(", ", found);
  }

  private static String line(
      String key, List<Member> members, Role role, Names names, Texts texts) {
    return texts.say(key, "who", who(members, role, names, texts));
  }
}
