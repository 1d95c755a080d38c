package no.praksis.bot.teams;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.Attachment;
import java.util.List;

/** Cards as Teams takes them. */
final class TeamsActivities {
  private static final String ADAPTIVE_CARD = "application/vnd.microsoft.card.adaptive";

  /**
   * Not the SDK's own: that compiles an expression anew for each name in a message, which took a
   * fifth of all that an answer costs.
   */
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .visibility(PropertyAccessor.ALL, Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_NULL, Include.ALWAYS))
          .build();

  private TeamsActivities() {}

  /**
   * A message that is one card.
   *
   * @param summary what a notification says; plain text
   */
  static Activity message(ObjectNode card, String summary) {
    Activity activity = new Activity(ActivityTypes.MESSAGE);
    activity.setTimestamp(null); // is Teams' to say, and the SDK asks the machine's clock
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

  /** As Teams takes it. */
  static String write(Activity activity) {
    try {
      return JSON.writeValueAsString(activity);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("an activity can't be written down", e);
    }
  }
}
