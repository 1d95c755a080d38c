package no.praksis.standin.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A message as it looked when somebody read it. */
public final class Seen {
  static final String CARD = "application/vnd.microsoft.card.adaptive";

  private final Post post;
  private final ObjectNode activity;
  private final int updates;

  Seen(Post post) {
    this.post = post;
    activity = Json.copy(post.activity);
    updates = post.updates;
  }

  /** All its words, a line for each piece. */
  public String text() {
    return Screen.ofActivity(activity);
  }

  /** The words of its buttons. */
  public List<String> buttons() {
    return Cards.actions(card()).stream().map(one -> one.path("title").asText()).toList();
  }

  /** How often it has been changed. */
  public int updates() {
    return updates;
  }

  public boolean isReply() {
    return !post.root.equals(post.id);
  }

  /** The alternative texts of its pictures. */
  public List<String> pictures() {
    return images().stream().map(one -> one.path("altText").asText()).toList();
  }

  /** Where its pictures are fetched from. */
  public List<String> pictureAddresses() {
    return images().stream().map(one -> one.path("url").asText()).toList();
  }

  private List<JsonNode> images() {
    return Cards.elements(card()).stream()
        .filter(one -> one.path("type").asText().equals("Image"))
        .toList();
  }

  /** What the notification of it says. */
  public String notification() {
    return activity.path("summary").asText();
  }

  /** Whether it holds something to fill in. */
  public boolean isForm() {
    return !Cards.inputs(card()).isEmpty();
  }

  /** The card as it came, for checks by whoever knows cards better. */
  public String cardJson() {
    return Json.write(card());
  }

  /** How many characters the message has as JSON. */
  public int size() {
    return Json.write(activity).length();
  }

  JsonNode card() {
    return activity.path("attachments").path(0).path("content");
  }

  public String id() {
    return post.id;
  }

  String root() {
    return post.root;
  }

  @Override
  public String toString() {
    return text();
  }
}
