package no.praksis.bot.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.praksis.bot.view.Element.Button;
import no.praksis.bot.view.Element.Buttons;
import no.praksis.bot.view.Element.Heading;
import no.praksis.bot.view.Element.Items;
import no.praksis.bot.view.Element.Note;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Member;
import no.praksis.practice.group.Role;

/** What is stored about somebody, who sees it, for how long; and being forgotten. */
public final class PrivacyView {
  public static final String FORGET = "privacy:forget";

  private PrivacyView() {}

  /** A group with the members who are present. */
  public record Circle(Group group, List<Member> present) {
    public Circle {
      present = List.copyOf(present);
    }
  }

  public static Message about(List<Circle> circles, Names names, Texts texts) {
    String title = texts.say("privacy.title");
    List<Element> elements = new ArrayList<>();
    elements.add(new Heading(title));
    elements.add(new Paragraph(texts.say("help.trust")));
    elements.add(new Paragraph(texts.say("answer.hint")));
    elements.add(new Heading(texts.say("privacy.stored")));
    elements.add(items(texts, "privacy.stored-profile", "privacy.stored-said"));
    elements.add(new Heading(texts.say("privacy.seen")));
    elements.add(
        items(
            texts,
            "privacy.seen-group",
            "privacy.seen-facilitator",
            "privacy.seen-only-me",
            "privacy.seen-leader",
            "privacy.seen-nobody",
            "privacy.seen-anonymous"));
    if (!circles.isEmpty()) {
      elements.add(new Heading(texts.say("privacy.groups")));
      elements.add(new Items(circles.stream().map(one -> line(one, names, texts)).toList()));
    }
    elements.add(new Note(texts.say("privacy.kept")));
    elements.add(new Note(texts.say("privacy.out")));
    elements.add(
        Buttons.of(
            Button.plain("command:export", texts.say("button.export")),
            Button.plain("command:remove", texts.say("button.take-out")),
            Button.plain("command:forget me", texts.say("button.forget"))));
    return new Message(title, elements);
  }

  private static Items items(Texts texts, String... keys) {
    List<String> lines = new ArrayList<>();
    for (String key : keys) {
      lines.add(texts.say(key));
    }
    return new Items(lines);
  }

  private static String line(Circle circle, Names names, Texts texts) {
    return texts.say(
        "privacy.group",
        Map.of(
            "group", circle.group().name(),
            "facilitator", RolesView.who(circle.present(), Role.FACILITATOR, names, texts),
            "leader", RolesView.who(circle.present(), Role.LEADER, names, texts),
            "months", circle.group().settings().keptMonths()));
  }

  /**
   * Asks whether it is meant.
   *
   * @param withoutFacilitator groups that nobody facilitates then
   */
  public static Message askToForget(List<Group> withoutFacilitator, Texts texts) {
    String title = texts.say("forget.ask");
    List<Element> elements = new ArrayList<>();
    elements.add(new Heading(title));
    elements.add(new Paragraph(texts.say("forget.what")));
    elements.add(remains(texts));
    withoutFacilitator.forEach(
        group ->
            elements.add(new Paragraph(texts.say("forget.no-facilitator", "group", group.name()))));
    elements.add(
        Buttons.of(
            Button.plain("command:export", texts.say("button.export-first")),
            Button.plain(FORGET, texts.say("button.forget"))));
    return new Message(title, elements);
  }

  public static Message forgotten(Texts texts) {
    String title = texts.say("forget.done");
    return new Message(
        title,
        List.of(new Paragraph(title), remains(texts), new Note(texts.say("forget.come-back"))));
  }

  private static Items remains(Texts texts) {
    return items(texts, "forget.remains-mail", "forget.remains-chat", "forget.remains-anonymous");
  }

  /** The two files of an export. */
  public static Message exported(List<Element.Attachment> files, Texts texts) {
    String title = texts.say("export.done");
    List<Element> elements = new ArrayList<>();
    elements.add(new Paragraph(title));
    elements.addAll(files);
    elements.add(new Note(texts.say("export.anonymous")));
    elements.add(new Note(texts.say("export.until")));
    return new Message(title, elements);
  }
}
