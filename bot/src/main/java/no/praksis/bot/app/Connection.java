package no.praksis.bot.app;

import io.javalin.config.JavalinConfig;
import java.util.Optional;
import no.praksis.bot.conversation.Admins;
import no.praksis.bot.conversation.Channels;
import no.praksis.bot.delivery.Gateway;
import no.praksis.bot.delivery.Homes;

/**
 * A chat platform, as the host works with it. It is there before the program, which is made with
 * its ports; it is started with the program, mounted, and connected, in that order.
 */
interface Connection extends AutoCloseable {
  Gateway gateway();

  Channels channels();

  Admins admins();

  Homes homes();

  /** From now on what people do is handed in there. */
  void start(Program program);

  /** Adds what the platform calls. */
  void mount(JavalinConfig config);

  /** From now on the platform reaches it. */
  void connect();

  /** Why it can't work now, in a sentence; empty when it can. */
  Optional<String> missing();

  /** Finishes what is under way. */
  @Override
  void close();
}
