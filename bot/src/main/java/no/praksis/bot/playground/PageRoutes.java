package no.praksis.bot.playground;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import no.praksis.bot.playground.PageModel.Side;
import no.praksis.practice.group.Language;
import no.praksis.practice.group.Person;
import no.praksis.practice.id.PersonId;
import org.jspecify.annotations.Nullable;

/** The page and the pieces of it that are fetched while it is open. */
final class PageRoutes {
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(null, ContentType.Html, PageRoutes.class.getClassLoader());
  private final PlaygroundConversations conversations;
  private final PlaygroundMessages messages;
  private final ReadMarks marks;
  private final PageBuilder pages;
  private final FeedBuilder feeds;
  private final Welcome welcome;
  private final LiveEvents live;

  PageRoutes(
      PlaygroundConversations conversations,
      PlaygroundMessages messages,
      ReadMarks marks,
      PageBuilder pages,
      FeedBuilder feeds,
      Welcome welcome,
      LiveEvents live) {
    this.conversations = conversations;
    this.messages = messages;
    this.marks = marks;
    this.pages = pages;
    this.feeds = feeds;
    this.welcome = welcome;
    this.live = live;
  }

  void mount(RoutesConfig routes) {
    routes.get("/", Guard.guarded(this::page));
    routes.get("/playground/page/side", Guard.guarded(ctx -> piece(ctx, "side.jte", side(ctx))));
    routes.get("/playground/page/feed", Guard.guarded(this::feed));
    routes.get("/playground/page/message", Guard.guarded(this::message));
    routes.get("/playground/page/clock", Guard.guarded(this::clock));
    routes.post("/playground/page/welcome", Guard.guarded(ctx -> welcome.dismiss()));
  }

  /** Writes a template's output. */
  void piece(Context ctx, String template, Object model) {
    StringOutput output = new StringOutput();
    templates.render("playground/" + template, model, output);
    ctx.contentType("text/html; charset=utf-8").result(output.toString());
  }

  private void page(Context ctx) {
    Optional<Person> chosen = chosen(ctx.queryParam("as"));
    if (chosen.isEmpty()) {
      ctx.redirect("/");
      return;
    }
    PersonId me = chosen.get().id();
    String mark = live.mark();
    Conversation here = here(ctx.queryParam("c"), me);
    Side side = read(me, here);
    ctx.header("Vary", "HX-Request");
    piece(ctx, "page.jte", pages.page(side, feeds.feed(side), welcome.open(), mark));
  }

  private void feed(Context ctx) {
    Side side = read(ctx);
    piece(ctx, "feed.jte", feeds.feed(side));
  }

  /** One message; the page has no use for it when the person can't see it. */
  private void message(Context ctx) {
    piece(ctx, "entries.jte", feeds.feed(read(ctx)).only(ctx.queryParam("id")));
  }

  private void clock(Context ctx) {
    piece(ctx, "clock.jte", pages.clock(person(ctx.queryParam("as")).value()));
  }

  private Side side(Context ctx) {
    PersonId me = person(ctx.queryParam("as"));
    return pages.side(me, place(ctx.queryParam("c"), me));
  }

  /** The side, after the person has read what is here when the page is in front of them. */
  private Side read(Context ctx) {
    PersonId me = person(ctx.queryParam("as"));
    Conversation here = place(ctx.queryParam("c"), me);
    return "0".equals(ctx.queryParam("seen")) ? pages.side(me, here) : read(me, here);
  }

  private Side read(PersonId me, Conversation here) {
    marks.seen(me, here.id(), messages.in(here.id()));
    return pages.side(me, here);
  }

  private Optional<Person> chosen(@Nullable String as) {
    return as == null ? pages.firstToPlay() : conversations.person(as);
  }

  private Conversation here(@Nullable String id, PersonId me) {
    List<Conversation> all = conversations.of(me);
    return all.stream().filter(c -> c.id().equals(id)).findFirst().orElse(all.getFirst());
  }

  PersonId person(@Nullable String as) {
    return conversations
        .person(as == null ? "" : as)
        .map(Person::id)
        .orElseThrow(() -> Refusal.unknown("person"));
  }

  Conversation place(@Nullable String id, PersonId me) {
    return conversations
        .find(id == null ? "" : id, me)
        .orElseThrow(() -> Refusal.unknown("conversation for this person"));
  }

  Language language(@Nullable String tag) {
    return Language.of(tag == null ? "" : tag).orElseThrow(() -> Refusal.unknown("language"));
  }
}
