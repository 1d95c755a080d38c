package no.praksis.bot.teams;

import java.time.Duration;
import java.util.Optional;
import no.praksis.bot.adapter.Meeting;
import no.praksis.bot.adapter.Promptly;
import no.praksis.bot.adapter.RecentIds;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.delivery.Alarm;
import no.praksis.bot.teams.TeamsPlaces.Kind;
import no.praksis.bot.teams.TeamsPlaces.Place;
import no.praksis.bot.view.Message;
import no.praksis.practice.delivery.Ticker;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.WorkspaceId;
import org.jspecify.annotations.Nullable;

/** Follows where Praksis is, and who has it; each is greeted once. */
final class TeamsArrivals {
  /** Of the two activities that tell of an installation, one may come so much later. */
  private static final Duration APART = Duration.ofSeconds(3);

  /** While Teams doesn't say who added Praksis; after the longest one it greets without a name. */
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

  private final TeamsPeople people;
  private final TeamsPlaces places;
  private final TeamsChats chats;
  private final TeamsInstalls installs;
  private final TeamsMembership membership;
  private final TeamsAnswers answers;
  private final TeamsWords words;
  private final Ticker ticker;
  private final Alarm alarm;
  private final Promptly promptly;
  private final RecentIds greeted = new RecentIds();

  TeamsArrivals(
      TeamsKnown known,
      TeamsInstalls installs,
      TeamsMembership membership,
      TeamsAnswers answers,
      TeamsWords words,
      Alarm alarm,
      Promptly promptly) {
    this.alarm = alarm;
    this.promptly = promptly;
    ticker = known.needs().ticker();
    people = known.people();
    places = known.places();
    chats = known.chats();
    this.installs = installs;
    this.membership = membership;
    this.answers = answers;
    this.words = words;
  }

  /** Whether it happened in the tenant that Praksis works for. */
  boolean isOurs(TeamsSource source) {
    return people.isOurs(source.workspace());
  }

  /**
   * What each activity tells beside what happened: where its conversation is reached, and that a
   * personal chat is open. Names are told by few activities, and stay until another one is.
   */
  void heard(TeamsSource source, TeamsEvent event) {
    if (event instanceof TeamsEvent.Gone) {
      return;
    }
    Place place = source.place();
    Optional<Place> before = places.find(source.workspace(), source.conversation());
    places.heard(
        source.workspace(),
        source.conversation(),
        new Place(
            place.serviceUrl(),
            place.kind(),
            or(place.team(), before.map(Place::team).orElse("")),
            or(place.name(), before.map(Place::name).orElse(""))));
    if (source.isPrivate() && !source.by().id().isEmpty()) {
      chats.met(source.workspace(), source.by().user(), source.by().id());
      chats.heard(source.workspace(), source.by().user(), source.conversation());
    }
  }

  private static String or(String now, String before) {
    return now.isEmpty() ? before : now;
  }

  /**
   * Praksis is there now. Only one of the activities names a language; the other one waits for it.
   *
   * @param channel the one that it was allowed in, of a team that it was in before; null for all
   *     else
   */
  void added(TeamsSource source, @Nullable ConversationId channel) {
    if (channel != null) {
      heard(source.about(channel), new TeamsEvent.Added(channel));
    }
    if (source.locale() == null) {
      greetAfter(APART, source, channel, FIRST_PAUSE);
    } else {
      greet(source, channel, FIRST_PAUSE);
    }
  }

  private void greetAfter(
      Duration pause, TeamsSource source, @Nullable ConversationId channel, Duration next) {
    alarm.set(ticker.now().plus(pause), () -> promptly.beside(() -> greet(source, channel, next)));
  }

  /**
   * Greets, unless that was done.
   *
   * @param pause until it is tried again when Teams can't say who it was
   */
  private void greet(TeamsSource source, @Nullable ConversationId channel, Duration pause) {
    Optional<String> installation =
        installs.added(source.workspace(), where(source, channel), source.at());
    if (installation.isEmpty() || !greeted.isNew(installation.get())) {
      return;
    }
    try {
      Meeting meeting = people.meet(source);
      if (meeting instanceof Meeting.NotNow && pause.compareTo(LONGEST_PAUSE) < 0) {
        greeted.forget(installation.get());
        greetAfter(pause, source, channel, pause.multipliedBy(2));
      } else {
        greet(source, channel, installation.get(), meeting.met().orElse(null));
      }
    } catch (RuntimeException e) {
      greeted.forget(installation.get());
      throw e;
    }
  }

  private void greet(
      TeamsSource source,
      @Nullable ConversationId channel,
      String installation,
      Meeting.@Nullable Met by) {
    if (source.isPrivate()) {
      welcome(source, by);
      return;
    }
    Reply reply =
        channel == null
            ? membership.added(source, by, installation)
            : membership.allowed(source.about(channel), by, installation);
    Message message = TeamsAnswer.of(reply).message();
    if (by != null && message != null) {
      answers.tell(source, message);
    }
  }

  /** Told once to each, however often somebody takes Praksis away and back. */
  private void welcome(TeamsSource source, Meeting.@Nullable Met by) {
    if (by != null && installs.isNew(source.workspace(), source.by().user())) {
      answers.tell(source, TeamsWords.welcome(words.of(source)));
    }
  }

  void gone(TeamsSource source, @Nullable ConversationId channel) {
    WorkspaceId workspace = source.workspace();
    if (!installs.removed(workspace, where(source, channel), source.at())) {
      return;
    }
    if (channel != null) {
      membership.gone(workspace, channel);
      return;
    }
    switch (source.place().kind()) {
      case PERSONAL -> chats.removed(workspace, source.by().user());
      case GROUP_CHAT -> membership.gone(workspace, source.conversation());
      case CHANNEL -> membership.teamGone(workspace, where(source, null));
    }
  }

  /**
   * An app is installed in a whole team, or in a chat; some channels of the team may keep it out.
   */
  private static String where(TeamsSource source, @Nullable ConversationId channel) {
    String whole =
        source.place().kind() == Kind.CHANNEL && !source.place().team().isEmpty()
            ? source.place().team()
            : source.conversation().value();
    return channel == null ? whole : TeamsInstalls.within(whole, channel.value());
  }
}
