package no.praksis.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.restclient.serializer.JacksonAdapter;
import com.microsoft.bot.schema.Activity;
import java.io.IOException;
import java.util.List;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Message;
import org.junit.jupiter.api.Test;

class TeamsActivitiesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void message_isWrittenAsTheSdkWritesIt() throws IOException {
    Message words =
        new Message(
            "Søndag: a *round*",
            List.of(
                new Element.Heading("Søndag."),
                new Element.Quote("Åse", "{\"a.b\": 1}\n\u2028 😀"),
                new Element.Progress(2, 5, "2 of 5 have answered")));
    ObjectNode card = TeamsRenderer.message(words, Pictures.NONE);
    Activity activity = TeamsActivities.message(card, words.summary());
    JsonNode written = JSON.readTree(TeamsActivities.write(activity));
    assertThat(written).isEqualTo(JSON.readTree(new JacksonAdapter().serialize(activity)));
    assertThat(written.path("type").asText()).isEqualTo("message");
    assertThat(written.path("summary").asText()).isEqualTo(words.summary());
    assertThat(written.has("timestamp")).as("when it was sent is Teams' to say").isFalse();
    assertThat(written.at("/attachments/0/content")).isEqualTo(card);
  }
}
