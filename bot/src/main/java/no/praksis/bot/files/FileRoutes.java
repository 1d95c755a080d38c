package no.praksis.bot.files;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;

/** Hands files to whoever knows their id; chat platforms fetch pictures so, without any login. */
public final class FileRoutes {
  private final KeptFiles files;

  public FileRoutes(KeptFiles files) {
    this.files = files;
  }

  /** Where the file with this id is, below the address of the program. */
  public static String path(String id) {
    return "/pictures/" + id;
  }

  public void mount(JavalinConfig config) {
    config.routes.get("/pictures/{id}", this::file);
  }

  private void file(Context ctx) {
    Optional<KeptFile> found = files.find(ctx.pathParam("id"));
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Content-Security-Policy", "default-src 'none'; sandbox");
    ctx.header("Referrer-Policy", "no-referrer");
    ctx.header("X-Robots-Tag", "noindex");
    if (found.isEmpty()) {
      ctx.status(HttpStatus.NOT_FOUND)
          .contentType("text/plain; charset=utf-8")
          .result("There is nothing here, or not any more.\n");
      return;
    }
    KeptFile file = found.get();
    ctx.header("Cache-Control", "private, max-age=3600, immutable");
    ctx.header(
        "Content-Disposition",
        (file.isPicture() ? "inline" : "attachment") + "; filename=\"" + file.name() + "\"");
    ctx.contentType(file.mediaType()).result(file.bytes());
  }
}
