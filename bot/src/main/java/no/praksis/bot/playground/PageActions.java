package no.praksis.bot.playground;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.praksis.bot.view.Form;
import no.praksis.bot.web.HtmlRenderer;
import no.praksis.practice.delivery.StorageUnavailable;
import no.praksis.practice.id.PersonId;
import org.jspecify.annotations.Nullable;

/** What can be done on the page. */
final class PageActions {
  private static final HtmlRenderer RENDERER = HtmlRenderer.forPage();

  private final PageRoutes page;
  private final PageBuilder pages;
  private final PlaygroundConversations conversations;
  private final PlaygroundMessages messages;
  private final OpenForms forms;
  private final PlaygroundActions actions;
  private final Timekeeping time;

  PageActions(
      PageRoutes page,
      PageBuilder pages,
      PlaygroundConversations conversations,
      PlaygroundMessages messages,
      OpenForms forms,
      PlaygroundActions actions,
      Timekeeping time) {
    this.page = page;
    this.pages = pages;
    this.conversations = conversations;
    this.messages = messages;
    this.forms = forms;
    this.actions = actions;
    this.time = time;
  }

  void mount(RoutesConfig routes) {
    routes.post("/playground/page/say", Guard.guarded(this::say));
    routes.post("/playground/page/edit", Guard.guarded(this::edit));
    routes.post("/playground/page/delete", Guard.guarded(this::delete));
    routes.post("/playground/page/press", Guard.guarded(this::press));
    routes.post("/playground/page/submit", Guard.guarded(this::submit));
    routes.post("/playground/page/clock", Guard.guarded(this::clock));
    routes.post("/playground/page/language", Guard.guarded(this::language));
  }

  private void say(Context ctx) {
    Map<String, String> sent = Urls.form(Guard.body(ctx));
    PersonId as = page.person(sent.get("as"));
    Conversation where = page.place(sent.get("c"), as);
    String text = sent.getOrDefault("text", "").strip();
    if (text.isEmpty() || where.kind() == Conversation.Kind.HOME) {
      ctx.status(204);
      return;
    }
    String reply = sent.getOrDefault("reply", "");
    StoredMessage under =
        messages.find(where.id(), reply).filter(message -> message.seenBy(as)).orElse(null);
    String words = new Mentions(conversations.people()).withIds(text);
    show(ctx, where, actions.say(as, where, words, under, eventId(sent)));
  }

  private void edit(Context ctx) {
    Map<String, String> sent = Urls.form(Guard.body(ctx));
    PersonId as = page.person(sent.get("as"));
    Conversation where = page.place(sent.get("c"), as);
    String text = sent.getOrDefault("text", "").strip();
    StoredMessage own = own(where, sent, as);
    if (text.isEmpty()) {
      ctx.status(204);
      return;
    }
    String words = new Mentions(conversations.people()).withIds(text);
    show(ctx, where, actions.edit(as, where, own, words, eventId(sent)));
  }

  private void delete(Context ctx) {
    Map<String, String> sent = Urls.form(Guard.body(ctx));
    PersonId as = page.person(sent.get("as"));
    Conversation where = page.place(sent.get("c"), as);
    show(ctx, where, actions.delete(as, where, own(where, sent, as), eventId(sent)));
  }

  private StoredMessage own(Conversation where, Map<String, String> sent, PersonId as) {
    return messages
        .find(where.id(), sent.getOrDefault("message", ""))
        .filter(message -> message.isFrom(as))
        .orElseThrow(() -> Refusal.unknown("message of this person"));
  }

  private void press(Context ctx) {
    Map<String, String> sent = Urls.form(Guard.body(ctx));
    PersonId as = page.person(sent.get("as"));
    Conversation where = page.place(sent.get("c"), as);
    String button = sent.getOrDefault("button", "");
    if (button.isEmpty() || button.length() > 255) {
      throw Refusal.unknown("button");
    }
    // A button may have gone from the message while it was pressed; the bot knows what to say then.
    show(ctx, where, actions.press(as, where, button, eventId(sent)));
  }

  private void submit(Context ctx) {
    Map<String, String> sent = Urls.form(Guard.body(ctx));
    PersonId as = page.person(sent.get("as"));
    OpenForm kept = forms.find(as, sent.getOrDefault("form", "")).orElse(null);
    if (kept == null) {
      throw Refusal.unknown("open form");
    }
    String instance = EventIds.checked(sent.getOrDefault("instance", ""));
    OpenForm open = new OpenForm(instance, as, kept.conversation(), kept.form());
    Map<String, String> values = values(open.form(), sent);
    Conversation where = page.place(open.conversation(), as);
    try {
      show(ctx, where, actions.submit(open, where, values));
    } catch (StorageUnavailable e) {
      Form again = open.form().again(values, Map.of());
      dialog(ctx, open.with(again), pages.texts().of("form.notsaved"));
    }
  }

  private void clock(Context ctx) {
    Map<String, String> sent = Urls.form(Guard.body(ctx));
    time.moveOnce(sent.getOrDefault("turn", ""), sent.getOrDefault("by", ""));
    page.piece(ctx, "clock.jte", pages.clock(page.person(sent.get("as")).value()));
  }

  private void language(Context ctx) {
    Map<String, String> sent = Urls.form(Guard.body(ctx));
    time.choose(page.language(sent.get("language")));
    ctx.header("HX-Refresh", "true").status(204);
  }

  private void show(Context ctx, Conversation where, Outcome outcome) {
    switch (outcome) {
      case Outcome.Done() -> ctx.status(204);
      case Outcome.Told(var told) -> {
        if (!told.equals(where.id())) {
          ctx.header("HX-Trigger", ViewJson.write(Map.of("praksis:go", Map.of("c", told))));
        }
        ctx.status(204);
      }
      case Outcome.Open(var open) -> dialog(ctx, open, null);
      case Outcome.Closed() -> ctx.header("HX-Trigger", "praksis:closed").status(204);
    }
  }

  private void dialog(Context ctx, OpenForm open, @Nullable String trouble) {
    Form form = open.form();
    List<String> general =
        form.errors().entrySet().stream()
            .filter(error -> form.fields().stream().noneMatch(f -> f.id().equals(error.getKey())))
            .map(Map.Entry::getValue)
            .toList();
    ctx.header("HX-Retarget", "#dialog").header("HX-Reswap", "innerHTML");
    PageTexts texts = pages.texts();
    String said = general.isEmpty() ? trouble : String.join("\n", general);
    page.piece(
        ctx,
        "dialog.jte",
        new PageModel.Dialog(
            texts,
            open.person().value(),
            form.id(),
            open.instance(),
            form.title(),
            RENDERER.form(form, texts.of("form.optional")),
            form.submit(),
            form.errors().size() - general.size(),
            said));
  }

  /** One value for each field; what the browser leaves out, such as no option chosen, is empty. */
  private static Map<String, String> values(Form form, Map<String, String> sent) {
    Map<String, String> values = new LinkedHashMap<>();
    form.fields().forEach(field -> values.put(field.id(), ""));
    sent.forEach(
        (name, value) -> {
          if (name.startsWith(HtmlRenderer.FIELD_PREFIX)) {
            values.put(
                name.substring(HtmlRenderer.FIELD_PREFIX.length()), value.replace("\r\n", "\n"));
          }
        });
    return values;
  }

  private static String eventId(Map<String, String> sent) {
    return EventIds.checked(sent.getOrDefault("event", ""));
  }
}
