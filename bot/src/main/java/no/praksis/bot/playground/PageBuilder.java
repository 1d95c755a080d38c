package no.praksis.bot.playground;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.praksis.bot.playground.PageModel.Actor;
import no.praksis.bot.playground.PageModel.Clock;
import no.praksis.bot.playground.PageModel.Next;
import no.praksis.bot.playground.PageModel.Page;
import no.praksis.bot.playground.PageModel.Place;
import no.praksis.bot.playground.PageModel.Side;
import no.praksis.practice.group.Person;
import no.praksis.practice.group.Role;
import no.praksis.practice.id.PersonId;

/** Puts together what the page shows around a conversation. */
final class PageBuilder {
  private static final int COLOURS = 6;

  private final PlaygroundConversations conversations;
  private final PlaygroundMessages messages;
  private final ReadMarks marks;
  private final Cast cast;
  private final Stage stage;
  private final PracticeClock practiceClock;
  private final Assets assets;

  PageBuilder(
      PlaygroundConversations conversations,
      PlaygroundMessages messages,
      ReadMarks marks,
      Cast cast,
      Stage stage,
      PracticeClock practiceClock,
      Assets assets) {
    this.conversations = conversations;
    this.messages = messages;
    this.marks = marks;
    this.cast = cast;
    this.stage = stage;
    this.practiceClock = practiceClock;
    this.assets = assets;
  }

  PageTexts texts() {
    return PageTexts.in(stage.language());
  }

  Times times() {
    return new Times(texts(), stage.zone());
  }

  Page page(Side side, PageModel.Feed feed, boolean welcome, String mark) {
    return new Page(texts(), assets, side, clock(side.me().id()), feed, welcome, mark);
  }

  Side side(PersonId me, Conversation here) {
    List<Actor> people = actors(me);
    Actor chosen = people.stream().filter(Actor::chosen).findFirst().orElseThrow();
    List<Place> places =
        conversations.of(me).stream().map(c -> place(c, me, c.id().equals(here.id()))).toList();
    return new Side(texts(), chosen, people, places);
  }

  /** Whoever has something to answer is the best to begin with. */
  Optional<Person> firstToPlay() {
    List<Cast.Part> all = cast.all();
    return all.stream()
        .filter(part -> part.role() == Role.PARTICIPANT)
        .findFirst()
        .or(() -> all.stream().findFirst())
        .map(Cast.Part::person);
  }

  /** Everybody; with marks for what they have yet to see. */
  List<Actor> actors(PersonId chosen) {
    List<Actor> actors = new ArrayList<>();
    Map<String, List<StoredMessage>> said = new HashMap<>();
    for (Cast.Part part : cast.all()) {
      PersonId id = part.person().id();
      String role = part.role() == null ? "" : texts().of("role." + part.code());
      int unread =
          conversations.of(id).stream()
              .filter(c -> c.kind() != Conversation.Kind.HOME)
              .mapToInt(c -> marks.unread(id, c.id(), said.computeIfAbsent(c.id(), messages::in)))
              .sum();
      actors.add(
          new Actor(
              id.value(),
              part.person().name(),
              initials(part.person().name()),
              actors.size() % COLOURS,
              role,
              "/?as=" + Urls.encode(id.value()),
              id.equals(chosen),
              unread));
    }
    return actors;
  }

  Clock clock(String as) {
    Instant now = stage.now();
    Times times = times();
    long intoMinute = now.toEpochMilli() % 60_000;
    return new Clock(
        texts(),
        as,
        times.day(now),
        times.shortDay(now),
        times.time(now),
        now.truncatedTo(ChronoUnit.MINUTES).toString(),
        stage.next().map(next -> next(next, now, times)).orElse(null),
        practiceClock.turn(),
        60_000 - intoMinute);
  }

  /** Whether it is a channel that nobody has made a group of. */
  boolean needsSetup(Place place) {
    return conversations.channels().stream()
        .anyMatch(channel -> channel.id().equals(place.id()) && !cast.isGroup(channel));
  }

  private Next next(Stage.Upcoming next, Instant now, Times times) {
    String key =
        switch (next.what()) {
          case OPENING -> "clock.opening";
          case REMINDER -> "clock.reminder";
          case CLOSING -> "clock.closing";
          case TENDING -> "clock.tending";
        };
    return new Next(
        texts().of(key),
        next.group(),
        times.shortDay(next.at()),
        times.time(next.at()),
        next.at().toString(),
        texts().of("clock.days", "days", Math.max(0, times.days(now, next.at()))));
  }

  private Place place(Conversation conversation, PersonId me, boolean here) {
    boolean home = conversation.kind() == Conversation.Kind.HOME;
    int unread =
        here || home ? 0 : marks.unread(me, conversation.id(), messages.in(conversation.id()));
    return new Place(
        conversation.id(),
        conversation.kind().code(),
        texts().nameOf(conversation),
        "/?as=" + Urls.encode(me.value()) + "&c=" + Urls.encode(conversation.id()),
        here,
        unread,
        conversation.members().size());
  }

  /** The first letters of the first and the last name. */
  static String initials(String name) {
    String[] parts = name.strip().split("\\s+");
    String first = firstLetter(parts[0]);
    return parts.length == 1 ? first : first + firstLetter(parts[parts.length - 1]);
  }

  private static String firstLetter(String word) {
    return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
  }
}
