package no.praksis.crash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.praksis.bot.delivery.Destination;
import no.praksis.bot.delivery.Gateway;
import no.praksis.bot.delivery.Pace;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Message;
import no.praksis.practice.delivery.DeliveryResult;
import no.praksis.practice.delivery.DeliveryResult.Delivered;
import no.praksis.practice.delivery.DeliveryResult.Reason;
import no.praksis.practice.delivery.DeliveryResult.RetryAfter;
import no.praksis.practice.delivery.DeliveryResult.Undeliverable;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.id.WorkspaceId;

/** The adapter of the stand-in platform: JSON over HTTP. */
final class WireGateway implements Gateway {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final URI platform;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  WireGateway(int port) {
    platform = URI.create("http://127.0.0.1:" + port + "/");
  }

  @Override
  public boolean serves(WorkspaceId workspace) {
    return true;
  }

  @Override
  public DeliveryResult post(Destination to, MessageKey key, Message message) {
    return result(call("post", body(to, message).put("key", key.value())));
  }

  @Override
  public DeliveryResult update(Destination where, MessageReference message, Message newContent) {
    return result(call("update", body(where, newContent).put("reference", message.value())));
  }

  @Override
  public DeliveryResult delete(Destination where, MessageReference message) {
    return result(call("delete", JSON.createObjectNode().put("reference", message.value())));
  }

  @Override
  public Found lookUp(Destination where, MessageKey key, Instant since) {
    ObjectNode question =
        JSON.createObjectNode()
            .put("conversation", conversation(where))
            .put("key", key.value())
            .put("since", since.toEpochMilli());
    HttpResponse<String> answer = call("look-up", question);
    return switch (answer.statusCode()) {
      case 200 -> new Found.There(reference(answer));
      case 404 -> new Found.NotThere();
      case 501 -> new Found.Unknowable();
      default -> new Found.NotNow();
    };
  }

  @Override
  public List<Message> split(Destination to, Message message) {
    return List.of(message);
  }

  @Override
  public Pace pace() {
    return Pace.UNLIMITED;
  }

  private HttpResponse<String> call(String what, ObjectNode body) {
    HttpRequest request =
        HttpRequest.newBuilder(platform.resolve(what))
            .timeout(TIMEOUT)
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static DeliveryResult result(HttpResponse<String> answer) {
    return switch (answer.statusCode()) {
      case 200 -> new Delivered(reference(answer));
      case 404 -> new Undeliverable(Reason.MESSAGE_GONE);
      default -> new RetryAfter(Duration.ZERO, Reason.PLATFORM_FAILED);
    };
  }

  private static MessageReference reference(HttpResponse<String> answer) {
    try {
      JsonNode json = JSON.readTree(answer.body());
      return new MessageReference(json.required("reference").asText());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode body(Destination to, Message message) {
    List<String> lines = new ArrayList<>(List.of(message.summary()));
    List<String> buttons = new ArrayList<>();
    message.elements().forEach(element -> read(element, lines, buttons));
    ObjectNode body =
        JSON.createObjectNode()
            .put("conversation", conversation(to))
            .put("text", String.join("\n", lines));
    body.set("buttons", JSON.valueToTree(buttons));
    return body;
  }

  /** What somebody who looks at the message reads and can press. */
  static void read(Element element, List<String> lines, List<String> buttons) {
    switch (element) {
      case Element.Heading heading -> lines.add(heading.text());
      case Element.Paragraph paragraph -> lines.add(paragraph.text());
      case Element.Note note -> lines.add(note.text());
      case Element.Quote quote -> lines.add(quote.author() + ": " + quote.text());
      case Element.Items items -> lines.addAll(items.items());
      case Element.Progress progress -> lines.add(progress.text());
      case Element.Divider divider -> lines.add("--");
      case Element.Picture picture -> lines.add(picture.alt());
      case Element.Attachment attachment -> lines.add(attachment.name());
      case Element.Buttons row -> row.buttons().forEach(button -> buttons.add(button.id()));
    }
  }

  private static String conversation(Destination to) {
    return switch (to) {
      case Destination.Channel channel ->
          channel.workspace().value() + "/" + channel.conversation().value();
      case Destination.PrivateChat chat -> "private/" + chat.person().id().value();
    };
  }
}
