package no.praksis.bot.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import no.praksis.bot.view.Element.Button;
import no.praksis.bot.view.Element.Buttons;
import no.praksis.bot.view.Element.Divider;
import no.praksis.bot.view.Element.Heading;
import no.praksis.bot.view.Element.Items;
import no.praksis.bot.view.Element.Note;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.practice.group.Group;
import no.praksis.practice.prompt.Prompt;
import no.praksis.practice.prompt.PromptSet;
import no.praksis.practice.schedule.Schedule;

/** Which questions a group can be asked, and is. */
public final class QuestionsView {
  private final Group group;
  private final List<Schedule> schedules;
  private final Texts texts;

  /**
   * @param schedules of the group, in order
   */
  public QuestionsView(Group group, List<Schedule> schedules, Texts texts) {
    this.group = group;
    this.schedules = List.copyOf(schedules);
    this.texts = texts;
  }

  /**
   * All sets, with what to do about them.
   *
   * @param done what has just been done; empty for nothing
   * @param own names of the group's own sets
   */
  public Message all(String done, List<PromptSet> sets, Set<String> own, List<Prompt> extras) {
    List<Element> elements = new ArrayList<>();
    String title = texts.say("questions.title");
    elements.add(new Heading(title));
    if (!done.isEmpty()) {
      elements.add(new Paragraph(done));
    }
    elements.add(new Buttons(List.of(Button.primary(id("new"), texts.say("questions.new")))));
    for (PromptSet set : sets) {
      elements.add(new Divider());
      elements.add(new Paragraph(line(set, own)));
      if (!about(set).isEmpty()) {
        elements.add(new Note(about(set)));
      }
      elements.add(Buttons.of(Button.plain(id("see:" + set.name()), texts.say("questions.see"))));
    }
    elements.add(new Divider());
    elements.addAll(extras(extras));
    return new Message(done.isEmpty() ? title : done, elements);
  }

  private String line(PromptSet set, Set<String> own) {
    String title = set.title().in(texts.language());
    String named =
        own.contains(set.name())
            ? texts.say("questions.own-line", "title", title, "name", set.name())
            : title + " (" + set.name() + ")";
    return named + usedBy(set);
  }

  private String usedBy(PromptSet set) {
    List<String> used = new ArrayList<>();
    for (Schedule schedule : schedules) {
      if (schedule.promptSet().equals(set.name())) {
        used.add(when(schedule));
      }
    }
    return used.isEmpty() ? "" : " " + texts.say("questions.used", "when", String.join(", ", used));
  }

  /** Its days and time, such as Friday 11:30. */
  public String when(Schedule schedule) {
    String days =
        schedule.recurrence().days().stream()
            .sorted()
            .map(day -> texts.say("weekday." + day.name().toLowerCase(Locale.ROOT)))
            .collect(Collectors.joining(", "));
    return days + " " + schedule.recurrence().time();
  }

  private String about(PromptSet set) {
    return set.about().in(texts.language());
  }

  private List<Element> extras(List<Prompt> extras) {
    List<Element> elements = new ArrayList<>();
    elements.add(new Heading(texts.say("questions.extras")));
    elements.add(new Note(texts.say("questions.extras-what")));
    Set<String> on = new HashSet<>(group.settings().extras());
    for (Prompt extra : extras) {
      boolean asked = on.contains(extra.key());
      String question = extra.question().in(texts.language());
      elements.add(
          new Paragraph(asked ? texts.say("questions.extra-on", "question", question) : question));
      String action = asked ? "leave:" : "add:";
      String label = asked ? "questions.leave-out" : "questions.add";
      elements.add(Buttons.of(Button.plain(id(action + extra.key()), texts.say(label))));
    }
    return elements;
  }

  /** One set with its questions. */
  public Message one(PromptSet set, boolean own) {
    String title = set.title().in(texts.language());
    List<Element> elements = new ArrayList<>();
    elements.add(new Heading(title));
    if (!about(set).isEmpty()) {
      elements.add(new Paragraph(about(set)));
    }
    elements.add(
        new Items(set.prompts().stream().map(one -> one.question().in(texts.language())).toList()));
    if (set.rotating()) {
      elements.add(new Note(texts.say("questions.rotates")));
    }
    if (set.anonymous()) {
      elements.add(new Note(texts.say("questions.is-anonymous")));
    }
    if (!usedBy(set).isEmpty()) {
      elements.add(new Note(usedBy(set).strip()));
    }
    elements.add(new Buttons(buttons(set, own)));
    return new Message(title, elements);
  }

  private List<Button> buttons(PromptSet set, boolean own) {
    List<Button> buttons = new ArrayList<>();
    if (!schedules.isEmpty()) {
      buttons.add(Button.primary(id("use:" + set.name()), texts.say("questions.use")));
    }
    buttons.add(Button.plain(id("ask:" + set.name()), texts.say("questions.ask")));
    if (own) {
      buttons.add(Button.plain(id("change:" + set.name()), texts.say("questions.change")));
      buttons.add(Button.plain(id("remove:" + set.name()), texts.say("questions.remove")));
    }
    buttons.add(Button.plain(id("list"), texts.say("questions.back")));
    return buttons;
  }

  /** Asks which schedule shall ask the set. */
  public Message which(PromptSet set) {
    String title = set.title().in(texts.language());
    String text = texts.say("questions.which-schedule", "title", title);
    List<Button> buttons =
        schedules.stream()
            .map(
                one ->
                    Button.plain(id("for:" + one.id().value() + ":" + set.name()), shortWhen(one)))
            .toList();
    return new Message(text, List.of(new Paragraph(text), new Buttons(buttons)));
  }

  private String shortWhen(Schedule schedule) {
    String when = when(schedule);
    return when.length() <= 24 ? when : when.substring(0, 23) + "…";
  }

  /** Asks whether to remove it for good. */
  public Message reallyRemove(PromptSet set) {
    String text = texts.say("questions.really-remove", "title", set.title().in(texts.language()));
    return new Message(
        text,
        List.of(
            new Paragraph(text),
            Buttons.of(
                Button.plain(id("remove-now:" + set.name()), texts.say("questions.remove")),
                Button.plain(id("see:" + set.name()), texts.say("questions.keep")))));
  }

  private String id(String action) {
    return "questions:" + group.id().value() + ":" + action;
  }
}
