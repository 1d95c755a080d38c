package no.praksis.bot.view;

import java.util.ArrayList;
import java.util.List;
import no.praksis.bot.view.Element.Heading;
import no.praksis.bot.view.Element.Items;
import no.praksis.bot.view.Element.Note;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.practice.group.Member;
import no.praksis.practice.group.Role;

/** Tells the channel that it is a group now, who facilitates and leads, and what each sees. */
public final class IntroductionView {
  private IntroductionView() {}

  /**
   * @param members those who are present
   * @param invited the name of whoever has been asked to facilitate; empty for nobody
   * @param firstRound when it opens or opened, in words; empty when none is planned
   */
  public static Message of(
      List<Member> members, String invited, String firstRound, Names names, Texts texts) {
    String title = texts.say("introduction.title");
    List<Element> elements = new ArrayList<>();
    elements.add(new Heading(title));
    elements.add(new Paragraph(texts.say("introduction.what")));
    List<String> lines = new ArrayList<>();
    if (!firstRound.isEmpty()) {
      lines.add(texts.say("introduction.first", "moment", firstRound));
    }
    lines.add(
        texts.say(
            "introduction.facilitator",
            "who",
            RolesView.who(members, Role.FACILITATOR, names, texts)));
    if (!invited.isEmpty()) {
      lines.add(texts.say("roles.invited", "who", invited));
    }
    if (members.stream().anyMatch(member -> member.has(Role.LEADER))) {
      lines.add(
          texts.say(
              "introduction.leader", "who", RolesView.who(members, Role.LEADER, names, texts)));
    }
    elements.add(new Items(lines));
    elements.add(new Paragraph(texts.say("introduction.private")));
    elements.add(new Note(texts.say("help.trust")));
    return new Message(title, elements);
  }
}
