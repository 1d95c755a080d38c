package no.praksis.bot.playground;

import java.nio.file.Files;
import java.nio.file.Path;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.group.Language;

/**
 * Shows the page with sample views, to look at it: {@code PlaygroundPreview [port] [en|nb|nn]
 * [empty]}.
 */
public final class PlaygroundPreview {
  private PlaygroundPreview() {}

  public static void main(String[] args) throws Exception {
    int port = args.length > 0 ? Integer.parseInt(args[0]) : 3979;
    Language language = Language.of(args.length > 1 ? args[1] : "en").orElse(Language.EN);
    Path folder = Files.createTempDirectory("playground");
    PlaygroundWorld world = new PlaygroundWorld(folder, language, port);
    if (args.length > 2) {
      world.people();
      world.stage.next = null;
    } else {
      world.group().history();
      MessageReference round =
          new MessageReference(
              world
                  .messages
                  .byKey(PlaygroundWorld.CHANNEL, new MessageKey("round:r9"))
                  .orElseThrow()
                  .id());
      world.bot.onSaved =
          () -> world.update(round, SampleViews.roundOpen(world.stage.language(), 3));
    }
    System.out.println(world.url());
  }
}
