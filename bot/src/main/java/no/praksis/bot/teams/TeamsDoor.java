package no.praksis.bot.teams;

import com.microsoft.bot.schema.ChannelAccount;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import no.praksis.bot.adapter.Meeting;
import no.praksis.bot.conversation.ChatEvent;
import no.praksis.bot.conversation.ChatEvents;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.delivery.Fault;
import no.praksis.bot.teams.TeamsSource.Account;
import no.praksis.practice.group.People;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands in what somebody did, under the person's name. Safe for use by many threads. */
final class TeamsDoor {
  private static final Logger LOG = LoggerFactory.getLogger(TeamsDoor.class);

  private static final Set<String> HELP =
      Set.of("", "help", "hjelp", "hi", "hello", "hei", "hallo");

  /** Of those whom Praksis has not met, so that no message makes it ask Teams for long. */
  private static final int MOST_ASKED_ABOUT = 5;

  private final TeamsPeople people;
  private final People known;
  private final TeamsHomes homes;
  private final TeamsInstalls installs;
  private final TeamsWords words;
  private final ChatEvents events;
  private final TeamsFiles files;

  TeamsDoor(
      TeamsPeople people,
      People known,
      TeamsHomes homes,
      TeamsInstalls installs,
      TeamsWords words,
      ChatEvents events,
      TeamsFiles files) {
    this.files = files;
    this.installs = installs;
    this.people = people;
    this.known = known;
    this.homes = homes;
    this.words = words;
    this.events = events;
  }

  /**
   * What to answer. It never throws: what went wrong is told to the person and logged.
   *
   * @param channel where it belongs to; null in private
   * @param eventId the same when Teams sends the same again
   */
  Reply hand(
      TeamsSource source,
      @Nullable ConversationId channel,
      String eventId,
      Function<ChatEvent.Origin, ChatEvent> event) {
    try {
      return handOnce(source, channel, eventId, event);
    } catch (RuntimeException e) {
      LOG.error("what came from Teams failed {}", Fault.of(e));
      return Reply.tell(words.of(source).say("teams.failed"));
    }
  }

  /**
   * The same for what is to fail, so that it comes again.
   *
   * @throws RuntimeException when it failed
   */
  Reply handOnce(
      TeamsSource source,
      @Nullable ConversationId channel,
      String eventId,
      Function<ChatEvent.Origin, ChatEvent> event) {
    return switch (people.meet(source)) {
      case Meeting.Met met ->
          files.readable(
              hand(source, met, origin(source, met, channel, eventId), event),
              () -> words.of(source));
      case Meeting.Nobody() -> Reply.tell(words.of(source).say("teams.nobody"));
      case Meeting.NotNow() -> Reply.tell(words.of(source).say("teams.not-now"));
    };
  }

  /** A command; help is there for those too whom nobody knows. */
  Reply command(TeamsSource source, String eventId, String typed) {
    if (HELP.contains(typed.strip().toLowerCase(Locale.ROOT))) {
      switch (people.meet(source)) {
        case Meeting.Met met -> {}
        case Meeting.Nobody() -> {
          return new Reply.Tell(TeamsWords.help(words.of(source), "teams.help.who"));
        }
        case Meeting.NotNow() -> {
          return new Reply.Tell(TeamsWords.help(words.of(source), "teams.not-now"));
        }
      }
    }
    return handOnce(
        source, source.channel(), eventId, origin -> new ChatEvent.Command(origin, typed));
  }

  private Reply hand(
      TeamsSource source,
      Meeting.Met met,
      ChatEvent.Origin origin,
      Function<ChatEvent.Origin, ChatEvent> event) {
    Reply reply = events.handle(event.apply(origin));
    if (known.find(met.person()).isPresent()) {
      return reply;
    }
    boolean before = !(reply instanceof Reply.Nothing);
    people.forget(source.workspace(), source.by().user());
    installs.forget(source.workspace(), source.by().user());
    homes.forget(met.person());
    return before ? reply : anew(source, origin, event);
  }

  /** Who was forgotten by Praksis is still in Teams, and is met anew. */
  private Reply anew(
      TeamsSource source, ChatEvent.Origin origin, Function<ChatEvent.Origin, ChatEvent> event) {
    return people
        .meet(source)
        .met()
        .map(
            met ->
                events.handle(event.apply(origin(source, met, origin.channel(), origin.eventId()))))
        .orElseGet(Reply.Nothing::new);
  }

  private static ChatEvent.Origin origin(
      TeamsSource source, Meeting.Met met, @Nullable ConversationId channel, String eventId) {
    return new ChatEvent.Origin(eventId, source.workspace(), met.person(), channel, met.language());
  }

  /** Who a mention in what was written there means; for one message. */
  Function<ChannelAccount, Optional<PersonId>> mentions(TeamsSource source) {
    AtomicInteger strangers = new AtomicInteger();
    return mentioned -> {
      String user = mentioned.getAadObjectId();
      Account account = new Account(mentioned.getId(), user == null ? mentioned.getId() : user, "");
      String known = people.userOf(source.workspace(), account);
      if (people.known(source.workspace(), known).isEmpty()
          && strangers.incrementAndGet() > MOST_ASKED_ABOUT) {
        return Optional.empty();
      }
      return people
          .meet(source.workspace(), source.conversation(), new Account(account.id(), known, ""))
          .met()
          .map(Meeting.Met::person);
    };
  }
}
