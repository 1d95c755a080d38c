package no.praksis.bot.view;

import java.util.ArrayList;
import java.util.List;
import no.praksis.bot.view.Element.Button;
import no.praksis.bot.view.Element.Buttons;
import no.praksis.bot.view.Element.Heading;
import no.praksis.bot.view.Element.Items;
import no.praksis.bot.view.Element.Note;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Member;
import no.praksis.practice.group.Person;
import no.praksis.practice.group.Role;
import org.jspecify.annotations.Nullable;

/** What people are told privately about coming to a group, leaving it, and looking after it. */
public final class MembershipView {
  private MembershipView() {}

  /**
   * Praksis has come to a channel that is no group yet: who wanted that, and what it does.
   *
   * @param by who may set it up; null when nobody knows, and then whoever likes
   */
  public static Message arrived(@Nullable Person by, Texts texts) {
    String hello =
        by == null ? texts.say("arrived.hello") : texts.say("arrived.by", "name", by.name());
    String button = "setup:begin:" + (by == null ? "" : by.id().value());
    return new Message(
        hello,
        List.of(
            new Paragraph(hello),
            new Paragraph(texts.say("arrived.what")),
            new Note(
                by == null
                    ? texts.say("arrived.anybody")
                    : texts.say("arrived.who", "name", by.name())),
            Buttons.of(Button.primary(button, texts.say("added.button")))));
  }

  /**
   * For somebody new: what this is, and who sees what.
   *
   * @param members those who are present
   * @param next when the next round opens, in words; empty when none is planned
   */
  public static Message welcome(
      Group group, List<Member> members, String next, Names names, Texts texts) {
    String title = texts.say("welcome.title", "group", group.name());
    List<String> lines = new ArrayList<>();
    lines.add(
        next.isEmpty() ? texts.say("welcome.no-next") : texts.say("welcome.next", "moment", next));
    lines.add(
        texts.say(
            "introduction.facilitator",
            "who",
            RolesView.who(members, Role.FACILITATOR, names, texts)));
    if (members.stream().anyMatch(member -> member.has(Role.LEADER))) {
      lines.add(
          texts.say(
              "introduction.leader", "who", RolesView.who(members, Role.LEADER, names, texts)));
    }
    return new Message(
        title,
        List.of(
            new Heading(title),
            new Paragraph(texts.say("introduction.what")),
            new Items(lines),
            new Paragraph(texts.say("introduction.private")),
            new Note(texts.say("help.trust")),
            new Paragraph(texts.say("welcome.more")),
            Buttons.of(
                Button.plain("command:privacy", texts.say("welcome.privacy")),
                Button.plain("command:help", texts.say("button.help")))));
  }

  /** For somebody who is not in the group any more. */
  public static Message left(Group group, Texts texts) {
    String text = texts.say("left.text", "group", group.name());
    return new Message(
        text,
        List.of(
            new Paragraph(text),
            new Paragraph(texts.say("left.export")),
            Buttons.of(Button.plain("command:export", texts.say("left.button")))));
  }

  /**
   * Asks somebody to facilitate.
   *
   * @param by the name of whoever asks
   */
  public static Message facilitate(Group group, String by, Texts texts) {
    String asked = texts.say("facilitate.asked", "by", by, "group", group.name());
    String id = group.id().value();
    List<Element> elements = new ArrayList<>();
    elements.add(new Paragraph(asked));
    elements.add(new Paragraph(texts.say("facilitate.means")));
    elements.add(new Note(texts.say("help.trust")));
    if (!group.settings().facilitation().begun()) {
      elements.add(new Paragraph(texts.say("facilitate.first")));
    }
    elements.add(
        Buttons.of(
            Button.primary("facilitate:yes:" + id, texts.say("facilitate.yes")),
            Button.plain("facilitate:no:" + id, texts.say("facilitate.no"))));
    return new Message(asked, elements);
  }

  /** For whoever asked: the person does not accept. */
  public static Message declined(Group group, String name, Texts texts) {
    return Message.of(texts.say("facilitate.not-now", "name", name, "group", group.name()));
  }

  /** Nobody facilitates the group any more. */
  public static Message facilitatorGone(Group group, Texts texts) {
    return Message.of(texts.say("facilitate.gone", "group", group.name()));
  }

  /** Praksis does not reach the channel any more: what that means, and what to do. */
  public static Message lost(Group group, Texts texts) {
    String text = texts.say("lost.text", "group", group.name());
    return new Message(text, List.of(new Paragraph(text), new Note(texts.say("lost.remedy"))));
  }

  /** The channel has another name, and the group is called like it. */
  public static Message renamed(Group group, Texts texts) {
    return Message.of(texts.say("renamed.text", "group", group.name()));
  }

  /**
   * Praksis is back in the channel.
   *
   * @param next when the next round opens, in words; empty when none is planned
   */
  public static Message resumed(Group group, String next, Texts texts) {
    return Message.of(
        next.isEmpty()
            ? texts.say("resumed.no-next", "group", group.name())
            : texts.say("resumed.next", "group", group.name(), "moment", next));
  }
}
