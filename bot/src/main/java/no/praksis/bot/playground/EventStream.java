package no.praksis.bot.playground;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The live events over HTTP, as server-sent events. A page keeps the thread that serves it: there
 * are few pages, and a connection that another thread may still write to after the server is done
 * with it has no safe end.
 */
final class EventStream {
  private final LiveEvents live;

  EventStream(LiveEvents live) {
    this.live = live;
  }

  void mount(RoutesConfig routes) {
    routes.get("/playground/events", Guard.guarded(this::listen));
  }

  private void listen(Context ctx) {
    HttpServletResponse response = ctx.res();
    response.setStatus(200);
    response.setContentType("text/event-stream; charset=utf-8");
    response.setHeader("X-Accel-Buffering", "no");
    try {
      live.tell(new OpenPage(response.getOutputStream()));
    } catch (IOException e) {
      // The page was closed, which is how every one of these ends.
      ctx.skipRemainingHandlers();
    }
  }

  private record OpenPage(OutputStream out) implements LiveEvents.Page {
    @Override
    public void send(LiveEvent event, String mark) throws IOException {
      write("event: " + event.name() + "\nid: " + mark + "\ndata: " + event.data() + "\n\n");
    }

    @Override
    public void stillHere() throws IOException {
      write(": still here\n\n");
    }

    private void write(String text) throws IOException {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }
}
