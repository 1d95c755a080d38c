package no.praksis.bot.teams;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.files.KeptFile;
import no.praksis.bot.files.KeptFiles;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Element.Attachment;
import no.praksis.bot.view.Element.Heading;
import no.praksis.bot.view.Element.Note;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.Texts;

/**
 * Files for people. Teams takes none from a bot, so that they are fetched from Praksis; where that
 * has no public address, what is text in them is told in the chat instead.
 */
final class TeamsFiles {
  private static final Pattern EMPTY_LINE = Pattern.compile("\n{2,}");

  /** What stands under a heading in plain text. */
  private static final Pattern UNDERLINED = Pattern.compile("(.+)\n=+");

  private final KeptFiles files;
  private final Pictures addresses;

  TeamsFiles(KeptFiles files, Pictures addresses) {
    this.files = files;
    this.addresses = addresses;
  }

  /**
   * The reply as it is of use to somebody in Teams.
   *
   * @param texts asked for only where words are to be added
   */
  Reply readable(Reply reply, Supplier<Texts> texts) {
    return reply instanceof Reply.Tell(Message message) && attachments(message).anyMatch(this::far)
        ? new Reply.Tell(told(message, texts.get()))
        : reply;
  }

  private static Stream<Attachment> attachments(Message message) {
    return message.elements().stream()
        .filter(Attachment.class::isInstance)
        .map(Attachment.class::cast);
  }

  private boolean far(Attachment attachment) {
    return addresses.of(attachment.id()).isEmpty();
  }

  /** The words around speak of files that can be fetched. */
  private Message told(Message message, Texts texts) {
    List<Element> elements = new ArrayList<>();
    for (Attachment attachment : attachments(message).toList()) {
      Optional<String> text = files.find(attachment.id()).flatMap(TeamsFiles::text);
      text.ifPresent(words -> elements.addAll(elements(words)));
      if (text.isEmpty()) {
        elements.add(new Note(texts.say("teams.no-file", "file", attachment.name())));
      }
    }
    String summary = elements.getFirst() instanceof Heading(String title) ? title : "";
    return new Message(summary.isEmpty() ? message.summary() : summary, elements);
  }

  private static Optional<String> text(KeptFile file) {
    return file.mediaType().startsWith("text/plain")
        ? Optional.of(new String(file.bytes(), StandardCharsets.UTF_8))
        : Optional.empty();
  }

  private static List<Element> elements(String text) {
    List<Element> elements = new ArrayList<>();
    String[] first = text.split("\n", 2);
    elements.add(new Heading(first[0]));
    if (first.length > 1) {
      EMPTY_LINE.splitAsStream(first[1].strip()).map(TeamsFiles::element).forEach(elements::add);
    }
    return elements;
  }

  private static Element element(String lines) {
    var underlined = UNDERLINED.matcher(lines);
    return underlined.matches() ? new Heading(underlined.group(1)) : new Paragraph(lines);
  }
}
