package no.praksis.bot.slack;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import no.praksis.bot.adapter.Meeting;
import no.praksis.bot.adapter.Promptly;
import no.praksis.bot.view.Element.Button;
import no.praksis.bot.view.Element.Buttons;
import no.praksis.bot.view.Element.Heading;
import no.praksis.bot.view.Element.Note;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.Texts;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Language;
import no.praksis.practice.group.People;
import no.praksis.practice.group.Person;
import no.praksis.practice.id.ConversationId;
import org.jspecify.annotations.Nullable;

/** What the adapter says itself, in the language of whom it is for. */
final class SlackWords {
  private static final int LONGEST_BUTTON = 255;
  private static final Duration DATABASE = Duration.ofMillis(300);

  private final People people;
  private final Groups groups;
  private final SlackPeople slackPeople;
  private final Promptly promptly;

  SlackWords(People people, Groups groups, SlackPeople slackPeople, Promptly promptly) {
    this.people = people;
    this.groups = groups;
    this.slackPeople = slackPeople;
    this.promptly = promptly;
  }

  /** The same where nothing can wait: in English while the database keeps silent. */
  Texts promptly(SlackPlace place) {
    return promptly
        .run(() -> of(place), DATABASE, late -> {})
        .orElseGet(() -> Texts.in(Language.EN));
  }

  /** One's own choice, otherwise that of the group or of one's groups, otherwise Slack's. */
  Texts of(SlackPlace place) {
    Optional<Meeting.Met> met = slackPeople.known(place.workspace(), place.user());
    Optional<Person> person = met.flatMap(known -> people.find(known.person()));
    return Texts.in(
        person
            .flatMap(known -> Optional.ofNullable(known.language()))
            .or(() -> ofGroup(place, person.orElse(null)))
            .or(() -> met.flatMap(known -> Optional.ofNullable(known.language())))
            .or(() -> slackPeople.languageOfNobody(place.workspace(), place.user()))
            .orElse(Language.EN));
  }

  private Optional<Language> ofGroup(SlackPlace place, @Nullable Person person) {
    ConversationId channel = place.conversation();
    return Optional.ofNullable(channel)
        .flatMap(here -> groups.find(place.workspace(), here))
        .map(Group::language)
        .or(() -> ofOnesOwn(person));
  }

  private Optional<Language> ofOnesOwn(@Nullable Person person) {
    return person == null
        ? Optional.empty()
        : groups.of(person.id()).stream().map(Group::language).findFirst();
  }

  /**
   * What Praksis is, for somebody whom it doesn't know.
   *
   * @param who the key of what there is to say about that
   */
  static Message help(Texts texts, String who) {
    String title = texts.say("help.title");
    return new Message(
        title,
        List.of(
            new Heading(title),
            new Paragraph(texts.say("slack.help.what")),
            new Paragraph(texts.say(who)),
            new Note(texts.say("help.trust"))));
  }

  /** That it takes a moment, for where Slack can't wait. */
  static Message wait(Texts texts) {
    return Message.of(texts.say("slack.wait"));
  }

  /**
   * A form that can't be opened any more by what asked for it, with a button that opens it.
   *
   * @param again the button that does the same again; empty when there is none
   */
  static Message ready(String again, Texts texts) {
    if (again.isEmpty() || again.length() > LONGEST_BUTTON) {
      return Message.of(texts.say("slack.form-late"));
    }
    String text = texts.say("slack.form-ready");
    return new Message(
        text,
        List.of(new Paragraph(text), Buttons.of(Button.primary(again, texts.say("slack.open")))));
  }
}
