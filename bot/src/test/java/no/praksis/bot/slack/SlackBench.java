package no.praksis.bot.slack;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import no.praksis.bench.Turns;
import no.praksis.bench.Turns.Subject;
import no.praksis.bot.app.BareServer;
import no.praksis.standin.slack.SlackStandIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole bot beside a bare Bolt handler that only acknowledges, behind the same server, by
 * turns: what a signed request costs until it is acknowledged. Forms are kept durably before.
 */
class SlackBench {
  private static final int GROUPS = 30;
  private static final int IN_GROUP = 10;

  @TempDir Path folder;

  @Test
  void acknowledgements_besideBareBolt() throws Exception {
    try (SlackCrowd crowd = new SlackCrowd(folder.resolve("data"), GROUPS, IN_GROUP);
        BareServer bare =
            BareServer.start(
                crowd.environment(), folder.resolve("bare"), new BareBolt(crowd)::mount)) {
      Turns.run(subjects(crowd, bare));
    }
  }

  private static List<Subject> subjects(SlackCrowd crowd, BareServer bare) {
    List<byte[]> help = commands(crowd, "help");
    List<byte[]> points = commands(crowd, "points");
    List<Function<String, byte[]>> sheets = crowd.sheets();
    int people = crowd.size();
    return List.of(
        subject("bare Bolt", bare.port(), n -> help.get(n % people), true),
        subject("help", crowd.port(), n -> help.get(n % people), false),
        subject("points", crowd.port(), n -> points.get(n % people), false),
        subject("view submission", crowd.port(), n -> sheets.get(n % people).apply("V" + n), true));
  }

  private static Subject subject(
      String name, int port, IntFunction<byte[]> requests, boolean isEmpty) {
    return new Subject(
        name,
        () -> new SlackWire(port, SlackStandIn.SIGNING_SECRET),
        requests,
        answer -> (answer.length == 0) == isEmpty);
  }

  private static List<byte[]> commands(SlackCrowd crowd, String words) {
    return IntStream.range(0, crowd.size())
        .mapToObj(person -> crowd.command(person, words).getBytes(StandardCharsets.UTF_8))
        .toList();
  }
}
