package no.praksis.bot.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.Attachment;
import java.util.List;

/** Cards as Teams takes them. */
final class TeamsActivities {
  private static final String ADAPTIVE_CARD = "application/vnd.microsoft.card.adaptive";

  private TeamsActivities() {}

  /**
   * A message that is one card.
   *
   * @param summary what a notification says; plain text
   */
  static Activity message(ObjectNode card, String summary) {
    Activity activity = new Activity(ActivityTypes.MESSAGE);
    activity.setSummary(summary);
    activity.setAttachments(List.of(attachment(card)));
    return activity;
  }

  /** The card as it is put into a message, or into an answer to Teams. */
  static Attachment attachment(ObjectNode card) {
    Attachment attachment = new Attachment();
    attachment.setContentType(ADAPTIVE_CARD);
    attachment.setContent(card);
    return attachment;
  }
}
