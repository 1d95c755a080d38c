package no.praksis.bot.playground;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import no.praksis.practice.id.PersonId;

/** The page's small panel in which people, and Praksis, come to a channel and leave it. */
final class ChannelPage {
  private final PageRoutes page;
  private final ChannelActions actions;

  ChannelPage(PageRoutes page, ChannelActions actions) {
    this.page = page;
    this.actions = actions;
  }

  void mount(RoutesConfig routes) {
    routes.post("/playground/page/people", Guard.guarded(this::people));
  }

  private void people(Context ctx) {
    Map<String, String> sent = Urls.form(Guard.body(ctx));
    PersonId as = page.person(sent.get("as"));
    Conversation channel = page.place(sent.get("c"), as);
    if (channel.kind() != Conversation.Kind.CHANNEL) {
      throw Refusal.unknown("channel");
    }
    if (sent.containsKey("join")) {
      actions.join(channel, page.person(sent.get("join")));
    } else if (sent.containsKey("leave")) {
      actions.leave(channel, page.person(sent.get("leave")));
    } else if (sent.containsKey("add")) {
      actions.addPraksis(channel, as);
    } else {
      actions.removePraksis(channel);
    }
    ctx.header("HX-Refresh", "true").status(204);
  }
}
