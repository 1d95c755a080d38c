package no.praksis.bot.slack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.praksis.bot.files.KeptFile;
import no.praksis.bot.files.KeptFiles;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Message;
import no.praksis.bot.web.PlainText;
import no.praksis.practice.delivery.DeliveryResult;
import no.praksis.practice.delivery.DeliveryResult.Reason;
import no.praksis.practice.delivery.DeliveryResult.RetryAfter;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * Makes a message ready to be sent: its files are in Slack and finished with before it goes. What
 * would take more messages than anybody reads in a row is told by a file that holds all of it.
 */
final class SlackDrafts {
  /** Above so many messages, all of it goes as a file. */
  static final int MOST_MESSAGES = 8;

  private static final String DIGEST = "praksis.txt";

  private final SlackFiles files;

  SlackDrafts(SlackFiles files) {
    this.files = files;
  }

  /** Where a message stands or is to stand. */
  record Place(WorkspaceId workspace, ConversationId channel, boolean isPrivate) {}

  /** What came of making it ready. */
  sealed interface Draft {
    /**
     * It can be sent.
     *
     * @param message what is shown
     * @param pictures Slack's file by the id of our picture
     * @param digest Slack's file that holds all of it; null when the message does
     */
    record Ready(Message message, Map<String, String> pictures, @Nullable String digest)
        implements Draft {
      SlackRenderer.Rendered rendered() {
        return SlackRenderer.message(message, id -> Optional.ofNullable(pictures.get(id)));
      }

      Ready withoutPictures() {
        return new Ready(message, Map.of(), digest);
      }
    }

    /** Not now, or never. */
    record NotReady(DeliveryResult why) implements Draft {}
  }

  /** The message in pieces, or whole when it goes as a file. */
  List<Message> split(WorkspaceId workspace, Message message) {
    List<Message> pieces = SlackSplitter.split(message);
    return pieces.size() > MOST_MESSAGES && files.taken(workspace) && fitsIntoFile(message)
        ? List.of(message)
        : pieces;
  }

  private static boolean fitsIntoFile(Message message) {
    return text(message).length <= KeptFiles.MOST_BYTES;
  }

  private static byte[] text(Message message) {
    return PlainText.of(message).getBytes(StandardCharsets.UTF_8);
  }

  Draft of(Place place, Message message) {
    return SlackSplitter.split(message).size() > MOST_MESSAGES
        ? asFile(place, message)
        : withFiles(place, message, null);
  }

  private Draft asFile(Place place, Message message) {
    KeptFile file = new KeptFile(DIGEST, "text/plain", text(message));
    return switch (files.share(place.workspace(), place.channel(), file)) {
      case SlackFiles.Progress.Ready(String digest) -> withFiles(place, coverOf(message), digest);
      case SlackFiles.Progress.Waiting(DeliveryResult why) ->
          new Draft.NotReady(files.taken(place.workspace()) ? why : SlackFiles.SOON);
    };
  }

  /** What stands beside the file: what it is about, what is to be seen and what can be pressed. */
  private static Message coverOf(Message message) {
    List<Element> elements = new ArrayList<>();
    elements.add(new Element.Paragraph(message.summary()));
    elements.add(new Element.Note("📎 " + DIGEST));
    message.elements().stream()
        .filter(part -> part instanceof Element.Picture || part instanceof Element.Buttons)
        .limit(SlackLimits.MESSAGE_BLOCKS - elements.size())
        .forEach(elements::add);
    return new Message(message.summary(), elements);
  }

  private Draft withFiles(Place place, Message message, @Nullable String digest) {
    Map<String, String> pictures = new HashMap<>();
    for (Element element : message.elements()) {
      SlackFiles.Progress progress =
          switch (element) {
            case Element.Picture picture ->
                files.picture(place.workspace(), picture.id(), picture.alt());
            case Element.Attachment attachment when place.isPrivate() ->
                files.share(place.workspace(), place.channel(), attachment.id());
            default -> null;
          };
      if (progress instanceof SlackFiles.Progress.Ready(String file)
          && element instanceof Element.Picture picture) {
        pictures.put(picture.id(), file);
      }
      if (progress instanceof SlackFiles.Progress.Waiting(RetryAfter why) && passes(why)) {
        return new Draft.NotReady(why);
      }
    }
    return new Draft.Ready(message, pictures, digest);
  }

  /** What Slack does not take at all is left out, so that the words arrive nevertheless. */
  private static boolean passes(RetryAfter why) {
    return why.reason() != Reason.NOT_AUTHORISED;
  }
}
