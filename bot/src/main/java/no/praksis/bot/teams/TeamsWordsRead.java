package no.praksis.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.Attachment;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.Entity;
import java.util.ArrayList;
import java.util.List;

/** What somebody wrote as the SDK has it: the text, its HTML, and whom it mentions. */
final class TeamsWordsRead {
  private TeamsWordsRead() {}

  static Activity of(JsonNode activity) {
    Activity words = new Activity(ActivityTypes.MESSAGE);
    words.setId(activity.path("id").asText(""));
    words.setText(activity.path("text").asText(""));
    words.setRecipient(account(activity.path("recipient")));
    words.setFrom(account(activity.path("from")));
    words.setEntities(mentions(activity.path("entities")));
    words.setAttachments(html(activity.path("attachments")));
    return words;
  }

  /** The same words as people see them; files and cards beside it are none. */
  private static List<Attachment> html(JsonNode attachments) {
    List<Attachment> html = new ArrayList<>();
    for (JsonNode attachment : attachments) {
      JsonNode content = attachment.path("content");
      if (attachment.path("contentType").asText().equals("text/html") && content.isTextual()) {
        Attachment words = new Attachment();
        words.setContentType("text/html");
        words.setContent(content.asText());
        html.add(words);
      }
    }
    return html;
  }

  private static ChannelAccount account(JsonNode account) {
    ChannelAccount made = new ChannelAccount(account.path("id").asText(""));
    made.setName(account.path("name").asText(""));
    made.setAadObjectId(account.path("aadObjectId").asText(null));
    return made;
  }

  /** Those that name somebody. */
  private static List<Entity> mentions(JsonNode entities) {
    List<Entity> mentions = new ArrayList<>();
    for (JsonNode entity : entities) {
      JsonNode mentioned = entity.path("mentioned");
      if (entity.path("type").asText().equalsIgnoreCase("mention")
          && mentioned.path("id").isTextual()
          && entity.path("text").isTextual()) {
        Entity mention = new Entity();
        mention.setType("mention");
        mention.setProperties("mentioned", mentioned);
        mention.setProperties("text", entity.path("text"));
        mentions.add(mention);
      }
    }
    return mentions;
  }
}
