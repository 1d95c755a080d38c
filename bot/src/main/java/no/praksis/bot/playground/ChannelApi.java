package no.praksis.bot.playground;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.BiConsumer;
import no.praksis.practice.id.PersonId;

/** For scripts: who comes to a channel and leaves it, Praksis too. */
final class ChannelApi {
  private final PlaygroundConversations conversations;
  private final ChannelActions actions;

  ChannelApi(PlaygroundConversations conversations, ChannelActions actions) {
    this.conversations = conversations;
    this.actions = actions;
  }

  void mount(RoutesConfig routes) {
    routes.post("/playground/join", Guard.guarded(ctx -> carryOut(ctx, actions::join)));
    routes.post("/playground/leave", Guard.guarded(ctx -> carryOut(ctx, actions::leave)));
    routes.post(
        "/playground/add-praksis", Guard.guarded(ctx -> carryOut(ctx, actions::addPraksis)));
    routes.post(
        "/playground/remove-praksis",
        Guard.guarded(ctx -> carryOut(ctx, (channel, person) -> actions.removePraksis(channel))));
  }

  private void carryOut(Context ctx, BiConsumer<Conversation, PersonId> deed) {
    Json body = Json.read(Guard.body(ctx));
    PersonId as =
        conversations.person(body.text("as")).orElseThrow(() -> Refusal.unknown("person")).id();
    String id = body.text("conversation");
    Conversation channel =
        conversations.channels().stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> Refusal.unknown("channel"));
    deed.accept(channel, as);
    ctx.contentType("application/json; charset=utf-8").result("{}");
  }
}
