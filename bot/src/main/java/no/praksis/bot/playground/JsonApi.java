package no.praksis.bot.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import no.praksis.bot.view.Field;
import no.praksis.practice.group.Person;
import org.jspecify.annotations.Nullable;

/** The playground for scripts: what the page can do, as JSON. */
final class JsonApi {
  private final PlaygroundConversations conversations;
  private final PlaygroundMessages messages;
  private final OpenForms forms;
  private final PlaygroundActions actions;
  private final PracticeClock clock;
  private final StateJson state;
  private final Homes homes;

  JsonApi(
      PlaygroundConversations conversations,
      PlaygroundMessages messages,
      OpenForms forms,
      PlaygroundActions actions,
      PracticeClock clock,
      StateJson state,
      Homes homes) {
    this.conversations = conversations;
    this.messages = messages;
    this.forms = forms;
    this.actions = actions;
    this.clock = clock;
    this.state = state;
    this.homes = homes;
  }

  void mount(RoutesConfig routes) {
    routes.get("/playground/state", Guard.guarded(ctx -> answer(ctx, state.state())));
    routes.post("/playground/clock", Guard.guarded(this::clock));
    routes.get("/playground/conversations/{id}", Guard.guarded(this::conversation));
    routes.post("/playground/say", Guard.guarded(this::say));
    routes.post("/playground/edit", Guard.guarded(this::edit));
    routes.post("/playground/delete", Guard.guarded(this::delete));
    routes.post("/playground/press", Guard.guarded(this::press));
    routes.post("/playground/submit", Guard.guarded(this::submit));
  }

  private void clock(Context ctx) {
    Json body = Json.read(Guard.body(ctx));
    if (body.has("advance")) {
      clock.advance(body.text("advance"));
    } else if (body.has("to")) {
      clock.moveTo(body.text("to"));
    } else {
      throw new Refusal(400, "Say where to: advance or to.");
    }
    answer(ctx, state.state());
  }

  private void conversation(Context ctx) {
    Person as = person(ctx.queryParam("as"));
    Conversation where = place(ctx.pathParam("id"), as);
    answer(
        ctx,
        where.kind() == Conversation.Kind.HOME
            ? state.home(homes.of(as.id()))
            : state.messages(messages.in(where.id()), as.id()));
  }

  private void say(Context ctx) {
    Json body = Json.read(Guard.body(ctx));
    Person as = person(body.text("as"));
    Conversation where = place(body.text("conversation"), as);
    String text = body.text("text");
    if (where.kind() == Conversation.Kind.HOME || text.isBlank()) {
      throw new Refusal(400, "Say something, in a channel or private chat.");
    }
    String replyTo = body.textOrNull("reply_to");
    StoredMessage under = replyTo == null ? null : message(where, replyTo, as);
    answer(ctx, outcome(actions.say(as.id(), where, text, under, eventId(body))));
  }

  private void edit(Context ctx) {
    Json body = Json.read(Guard.body(ctx));
    Person as = person(body.text("as"));
    Conversation where = place(body.text("conversation"), as);
    StoredMessage own = message(where, body.text("message"), as);
    String text = body.text("text");
    if (text.isBlank() || !own.isFrom(as.id())) {
      throw new Refusal(400, "Only one's own message can be edited, to words that are not empty.");
    }
    answer(ctx, outcome(actions.edit(as.id(), where, own, text, eventId(body))));
  }

  private void delete(Context ctx) {
    Json body = Json.read(Guard.body(ctx));
    Person as = person(body.text("as"));
    Conversation where = place(body.text("conversation"), as);
    StoredMessage message = message(where, body.text("message"), as);
    if (!message.fromPraksis() && !message.isFrom(as.id())) {
      throw new Refusal(400, "Only one's own message can be deleted, or one of Praksis.");
    }
    answer(ctx, outcome(actions.delete(as.id(), where, message, eventId(body))));
  }

  private void press(Context ctx) {
    Json body = Json.read(Guard.body(ctx));
    Person as = person(body.text("as"));
    Conversation where = place(body.text("conversation"), as);
    String button = body.text("button");
    String message = body.text("message");
    boolean there =
        where.kind() == Conversation.Kind.HOME
            ? message.equals(Homes.MESSAGE) && Buttons.has(homes.of(as.id()).elements(), button)
            : Buttons.has(message(where, message, as).view().elements(), button);
    if (!there) {
      throw Refusal.unknown("button");
    }
    answer(ctx, outcome(actions.press(as.id(), where, button, eventId(body))));
  }

  private void submit(Context ctx) {
    Json body = Json.read(Guard.body(ctx));
    Person as = person(body.text("as"));
    OpenForm open =
        forms
            .find(as.id(), body.text("form"))
            .orElseThrow(() -> Refusal.unknown("form open for this person"));
    Map<String, String> values = new LinkedHashMap<>();
    open.form().fields().forEach(field -> values.put(field.id(), field.value()));
    for (Map.Entry<String, JsonNode> entry : body.object("values").properties()) {
      if (open.form().fields().stream().map(Field::id).noneMatch(entry.getKey()::equals)) {
        throw new Refusal(400, "The form has no such field: " + entry.getKey());
      }
      values.put(entry.getKey(), Json.value(entry.getValue()));
    }
    answer(ctx, outcome(actions.submit(open, place(open.conversation(), as), values)));
  }

  private ObjectNode outcome(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done() -> state.nothing();
      case Outcome.Told told -> state.nothing();
      case Outcome.Open(var open) -> state.form(open.form());
      case Outcome.Closed() -> state.nothing().put("closed", true);
    };
  }

  private Person person(@Nullable String id) {
    if (id == null) {
      throw new Refusal(400, "Say who: as is missing.");
    }
    return conversations.person(id).orElseThrow(() -> Refusal.unknown("person"));
  }

  private Conversation place(String id, Person as) {
    return conversations
        .find(id, as.id())
        .orElseThrow(() -> Refusal.unknown("conversation for this person"));
  }

  private StoredMessage message(Conversation where, String id, Person as) {
    return messages
        .find(where.id(), id)
        .filter(message -> message.seenBy(as.id()))
        .orElseThrow(() -> Refusal.unknown("message for this person"));
  }

  /** A script may name its event, to send it again without a second effect. */
  private static String eventId(Json body) {
    String given = body.textOrNull("event");
    return given == null ? "script:" + UUID.randomUUID() : EventIds.checked(given);
  }

  private static void answer(Context ctx, ObjectNode json) {
    ctx.contentType("application/json; charset=utf-8").result(json.toString());
  }
}
