package no.praksis.bot.teams;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.praksis.bot.adapter.Meeting;
import no.praksis.bot.adapter.Promptly;
import no.praksis.bot.view.Element;
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
final class TeamsWords {
  private static final Duration DATABASE = Duration.ofMillis(300);

  private final People people;
  private final Groups groups;
  private final TeamsPeople teamsPeople;
  private final TeamsChannels channels;
  private final Promptly promptly;

  TeamsWords(TeamsKnown known, Promptly promptly) {
    people = known.needs().people();
    groups = known.needs().groups();
    teamsPeople = known.people();
    channels = known.channels();
    this.promptly = promptly;
  }

  /** The same where nothing can wait: in the client's language while the database keeps silent. */
  Texts promptly(TeamsSource source) {
    return promptly
        .run(() -> of(source), DATABASE, late -> {})
        .orElseGet(() -> Texts.in(ofClient(source).orElse(Language.EN)));
  }

  /** One's own choice, otherwise the group's, otherwise what the client speaks. */
  Texts of(TeamsSource source) {
    Optional<Meeting.Met> met = teamsPeople.known(source.workspace(), source.by().user());
    Optional<Person> person = met.flatMap(known -> people.find(known.person()));
    return Texts.in(
        person
            .flatMap(known -> Optional.ofNullable(known.language()))
            .or(() -> ofGroup(source, person.orElse(null)))
            .or(() -> ofClient(source))
            .or(() -> met.flatMap(known -> Optional.ofNullable(known.language())))
            .orElse(Language.EN));
  }

  private static Optional<Language> ofClient(TeamsSource source) {
    return TeamsPeople.languageOf(source.locale());
  }

  private Optional<Language> ofGroup(TeamsSource source, @Nullable Person person) {
    ConversationId channel = source.channel();
    Optional<Group> here =
        channel == null ? Optional.empty() : groups.find(source.workspace(), channel);
    return here.or(() -> own(person)).map(Group::language);
  }

  private Optional<Group> own(@Nullable Person person) {
    return person == null ? Optional.empty() : groups.of(person.id()).stream().findFirst();
  }

  /** What was asked for somewhere else, with a word where that was. */
  Message from(TeamsSource source, Message message) {
    List<Element> elements = new ArrayList<>();
    elements.add(new Note(whence(source)));
    elements.addAll(message.elements());
    return new Message(message.summary(), elements);
  }

  private String whence(TeamsSource source) {
    ConversationId channel = source.channel();
    String name = channel == null ? "" : name(source, channel);
    return name.isBlank()
        ? of(source).say("teams.from-somewhere")
        : of(source).say("teams.from", "place", name);
  }

  private String name(TeamsSource source, ConversationId channel) {
    return groups
        .find(source.workspace(), channel)
        .map(Group::name)
        .or(() -> channels.name(source.workspace(), channel))
        .orElse(source.place().name());
  }

  /** For whoever has got the app. */
  static Message welcome(Texts texts) {
    String title = texts.say("teams.welcome.title");
    return new Message(
        title,
        List.of(
            new Heading(title),
            new Paragraph(texts.say("teams.welcome.what")),
            new Paragraph(texts.say("teams.welcome.how")),
            new Note(texts.say("help.trust")),
            Buttons.of(
                Button.primary("command:help", texts.say("button.help")),
                Button.plain("command:privacy", texts.say("button.privacy")))));
  }

  /** What Praksis is, for somebody whom it doesn't know. */
  static Message help(Texts texts, String who) {
    String title = texts.say("help.title");
    return new Message(
        title,
        List.of(
            new Heading(title),
            new Paragraph(texts.say("teams.help.what")),
            new Paragraph(texts.say(who)),
            new Note(texts.say("help.trust"))));
  }
}
