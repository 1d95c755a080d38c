package no.praksis.bot.slack;

import com.slack.api.Slack;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import no.praksis.standin.slack.SlackStandIn;
import no.praksis.standin.slack.Sockets;
import org.junit.jupiter.api.Test;

/** A line of Socket Mode by itself. */
class SlackSocketTest {
  @Test
  void line_onWhichSlackSaysNothing_isReplaced() throws Exception {
    try (SlackStandIn slack = SlackStandIn.start();
        Slack client = SlackApi.slack(slack.apiUrl());
        ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor();
        SlackSocket socket =
            new SlackSocket(
                client,
                SlackStandIn.APP_TOKEN,
                (message, reply) -> false,
                schedule,
                Duration.ofSeconds(2))) {
      Sockets sockets = slack.sendsThroughSockets();
      sockets.greetsNot(1);
      socket.start();
      sockets.awaitsOpened(2);
      Waiting.until(socket::isOpen);
      sockets.awaits(1);
      schedule.shutdownNow();
    }
  }
}
