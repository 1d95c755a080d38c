package no.praksis.bot.slack;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import no.praksis.bench.Turns;
import no.praksis.bench.Turns.Subject;
import no.praksis.bot.app.BareServer;
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

  private static List<Subject> subjects(SlackCrowd crowd, BareServer bare)
      throws GeneralSecurityException {
    List<byte[]> help = commands(crowd, "help");
    List<byte[]> points = commands(crowd, "points");
    List<Function<String, byte[]>> sheets = crowd.sheets();
    SlackSender slack = new SlackSender();
    int people = crowd.size();
    Predicate<byte[]> isEmpty = answer -> answer.length == 0;
    return List.of(
        new Subject("bare Bolt", bare.port(), slack, n -> help.get(n % people), isEmpty),
        new Subject("help", crowd.port(), slack, n -> help.get(n % people), isEmpty.negate()),
        new Subject("points", crowd.port(), slack, n -> points.get(n % people), isEmpty.negate()),
        new Subject(
            "view submission",
            crowd.port(),
            slack,
            n -> sheets.get(n % people).apply("V" + n),
            isEmpty));
  }

  private static List<byte[]> commands(SlackCrowd crowd, String words) {
    return IntStream.range(0, crowd.size())
        .mapToObj(person -> crowd.command(person, words).getBytes(StandardCharsets.UTF_8))
        .toList();
  }
}
