package no.praksis.bot.slack;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import no.praksis.bot.adapter.Meeting;
import no.praksis.bot.conversation.ChatEvent;
import no.praksis.bot.conversation.ChatEvents;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.delivery.Fault;
import no.praksis.practice.group.People;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.WorkspaceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands in what somebody did, under the person's name. Safe for use by many threads. */
final class SlackDoor {
  private static final Logger LOG = LoggerFactory.getLogger(SlackDoor.class);

  private static final String NOT_NOW = "slack.not-now";
  private static final Set<String> HELP = Set.of("", "help", "hjelp");

  private final SlackPeople people;
  private final People known;
  private final SlackHomes homes;
  private final SlackChats chats;
  private final SlackWords words;
  private final ChatEvents events;

  SlackDoor(
      SlackPeople people,
      People known,
      SlackHomes homes,
      SlackChats chats,
      SlackWords words,
      ChatEvents events) {
    this.people = people;
    this.known = known;
    this.homes = homes;
    this.chats = chats;
    this.words = words;
    this.events = events;
  }

  /**
   * What to answer. It never throws: what went wrong is told to the person and logged.
   *
   * @param eventId the same when Slack delivers the same again
   */
  Reply hand(SlackPlace place, String eventId, Function<ChatEvent.Origin, ChatEvent> event) {
    return safely(place, () -> handOnce(place, eventId, false, event));
  }

  private Reply safely(SlackPlace place, Supplier<Reply> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      LOG.error("what came from Slack failed {}", Fault.of(e));
      return Reply.tell(words.of(place).say("slack.failed"));
    }
  }

  /**
   * The same for what Slack sends again when it is told of a failure.
   *
   * @param help whether it asks what Praksis is; that is there for those too whom nobody knows
   * @throws RuntimeException when it failed
   */
  Reply handOnce(
      SlackPlace place, String eventId, boolean help, Function<ChatEvent.Origin, ChatEvent> event) {
    return switch (people.meet(place.workspace(), place.user())) {
      case Meeting.Met met -> hand(place, met, eventId, event);
      case Meeting.Nobody() -> help ? help(place, "slack.help.who") : told(place, "slack.nobody");
      case Meeting.NotNow() -> help ? help(place, NOT_NOW) : told(place, NOT_NOW);
    };
  }

  private Reply help(SlackPlace place, String who) {
    return new Reply.Tell(SlackWords.help(words.of(place), who));
  }

  private Reply told(SlackPlace place, String key) {
    return Reply.tell(words.of(place).say(key));
  }

  /** A command, as {@link #hand} hands it in. */
  Reply command(SlackPlace place, String eventId, String typed) {
    return safely(place, () -> commandOnce(place, eventId, typed));
  }

  /** The same, as {@link #handOnce} hands it in. */
  Reply commandOnce(SlackPlace place, String eventId, String typed) {
    return handOnce(place, eventId, isHelp(typed), origin -> new ChatEvent.Command(origin, typed));
  }

  /** Whether it asks what Praksis is; what comes of it names nobody. */
  static boolean isHelp(String typed) {
    return HELP.contains(typed.strip().toLowerCase(Locale.ROOT));
  }

  private Reply hand(
      SlackPlace place,
      Meeting.Met met,
      String eventId,
      Function<ChatEvent.Origin, ChatEvent> event) {
    Reply reply = events.handle(event.apply(origin(place, met, eventId)));
    if (known.find(met.person()).isPresent()) {
      return reply;
    }
    boolean before = !(reply instanceof Reply.Nothing);
    people.forget(place.workspace(), place.user());
    homes.forget(met.person());
    chats.forget(place.workspace(), place.user());
    return before ? reply : anew(place, eventId, event);
  }

  /** Who was forgotten by Praksis is still in Slack, and is met anew. */
  private Reply anew(
      SlackPlace place, String eventId, Function<ChatEvent.Origin, ChatEvent> event) {
    return people
        .meet(place.workspace(), place.user())
        .met()
        .map(met -> events.handle(event.apply(origin(place, met, eventId))))
        .orElseGet(Reply.Nothing::new);
  }

  private static ChatEvent.Origin origin(SlackPlace place, Meeting.Met met, String eventId) {
    return new ChatEvent.Origin(
        eventId, place.workspace(), met.person(), place.conversation(), met.language());
  }

  /** Who a mention means. */
  Function<String, Optional<PersonId>> mentions(WorkspaceId workspace) {
    return user -> people.meet(workspace, user).met().map(Meeting.Met::person);
  }
}
