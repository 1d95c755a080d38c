package no.praksis.practice.id;

/** A channel or chat, as its platform names it; opaque outside the platform's adapter. */
public record ConversationId(String value) {
  public ConversationId {
    Ids.requireText(value);
  }
}
