package no.praksis.bot.playground;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.praksis.bot.playground.PageModel.Actor;
import no.praksis.bot.playground.PageModel.Coming;
import no.praksis.bot.playground.PageModel.Entry;
import no.praksis.bot.playground.PageModel.Feed;
import no.praksis.bot.playground.PageModel.HomeView;
import no.praksis.bot.playground.PageModel.Place;
import no.praksis.bot.playground.PageModel.Shown;
import no.praksis.bot.playground.PageModel.Side;
import no.praksis.bot.playground.PageModel.Under;
import no.praksis.bot.view.Home;
import no.praksis.bot.view.Message;
import no.praksis.bot.web.HtmlRenderer;
import no.praksis.bot.web.PlainText;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.PersonId;
import org.jspecify.annotations.Nullable;

/** Puts together what a conversation shows to one person. */
final class FeedBuilder {
  /** A page shows so many messages at most, the newest. */
  private static final int MOST = 300;

  private static final int EXCERPT = 60;

  private final HtmlRenderer renderer = HtmlRenderer.forPage();
  private final PlaygroundConversations conversations;
  private final PlaygroundMessages messages;
  private final PageBuilder pages;
  private final Homes homes;

  FeedBuilder(
      PlaygroundConversations conversations,
      PlaygroundMessages messages,
      PageBuilder pages,
      Homes homes) {
    this.conversations = conversations;
    this.messages = messages;
    this.pages = pages;
    this.homes = homes;
  }

  Feed feed(Side side) {
    Actor me = side.me();
    Place here = side.here();
    if (here.kind().equals(Conversation.Kind.HOME.code())) {
      Home home = homes.of(new PersonId(me.id()));
      HomeView view = new HomeView(home.title(), renderer.home(home));
      return new Feed(pages.texts(), me, here, List.of(), false, view, null);
    }
    List<Entry> all = entries(here.id(), new PersonId(me.id()), side.people());
    List<Entry> shown = all.subList(Math.max(0, all.size() - MOST), all.size());
    return new Feed(pages.texts(), me, here, shown, pages.needsSetup(here), null, coming(side));
  }

  /** Who may be let into a channel or out of it; null in a private chat. */
  private @Nullable Coming coming(Side side) {
    String id = side.here().id();
    return conversations.channels().stream()
        .filter(channel -> channel.id().equals(id))
        .findFirst()
        .map(
            channel ->
                new Coming(
                    side.people().stream()
                        .filter(one -> channel.seenBy(new PersonId(one.id())))
                        .toList(),
                    side.people().stream()
                        .filter(one -> !channel.seenBy(new PersonId(one.id())))
                        .toList(),
                    conversations.praksisIsIn(new ConversationId(id))))
        .orElse(null);
  }

  /** What the person sees there, oldest first. */
  private List<Entry> entries(String conversation, PersonId me, List<Actor> people) {
    List<StoredMessage> seen =
        messages.in(conversation).stream().filter(message -> message.seenBy(me)).toList();
    Map<String, StoredMessage> byId =
        seen.stream().collect(Collectors.toMap(StoredMessage::id, Function.identity()));
    Showing showing = new Showing(people, byId, pages.times(), pages.texts());
    List<Entry> entries = new ArrayList<>();
    StoredMessage before = null;
    for (StoredMessage message : seen) {
      entries.add(showing.entry(message, before));
      before = message;
    }
    return entries;
  }

  /** How messages look to one person at one time. */
  private final class Showing {
    private final Map<String, Actor> people;
    private final Map<String, StoredMessage> byId;
    private final Mentions mentions = new Mentions(conversations.people());
    private final Times times;
    private final PageTexts texts;

    Showing(List<Actor> people, Map<String, StoredMessage> byId, Times times, PageTexts texts) {
      this.people = people.stream().collect(Collectors.toMap(Actor::id, Function.identity()));
      this.byId = byId;
      this.times = times;
      this.texts = texts;
    }

    Entry entry(StoredMessage message, @Nullable StoredMessage before) {
      LocalDate day = times.dateOf(message.at());
      boolean newDay = before == null || !times.dateOf(before.at()).equals(day);
      boolean wasInvented = before != null && before.invented();
      return new Entry(
          newDay ? times.day(message.at()) : null,
          message.invented() && !wasInvented,
          wasInvented && !message.invented(),
          shown(message));
    }

    private Shown shown(StoredMessage message) {
      Message view = message.view();
      Message named =
          message.fromPraksis() ? view : Message.of(mentions.withNames(PlainText.of(view)));
      return new Shown(
          message.id(),
          from(message),
          message.fromPraksis(),
          times.time(message.at()),
          message.at().toString(),
          renderer.message(named),
          named.summary(),
          PlainText.of(named),
          message.only() != null,
          message.updates() > 0,
          message.invented(),
          under(message));
    }

    private Actor from(StoredMessage message) {
      Actor actor = people.get(message.from());
      return actor != null
          ? actor
          : new Actor(message.from(), texts.of("message.praksis"), "", 0, "", "", false, 0);
    }

    private @Nullable Under under(StoredMessage message) {
      StoredMessage above = message.replyTo() == null ? null : byId.get(message.replyTo());
      if (above == null) {
        return null;
      }
      String text = above.view().summary();
      int end = Math.min(text.length(), EXCERPT);
      return new Under(
          above.id(),
          from(above).name(),
          end < text.length() ? text.substring(0, end).strip() + " …" : text);
    }
  }
}
