package no.praksis.standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/** The way from Slack to the app. */
interface Line {
  /** How long an app may take before Slack gives up. */
  Duration PATIENCE = Duration.ofSeconds(3);

  Answer send(Parcel parcel);

  /** What Slack tells an app. */
  enum Kind {
    SLASH_COMMANDS,
    INTERACTIVE,
    EVENTS_API
  }

  /**
   * Something to tell.
   *
   * @param retry 0 for the first time
   */
  record Parcel(Kind kind, ObjectNode payload, int retry) {}

  /**
   * What the app has answered.
   *
   * @param status as HTTP has it; 0 for nobody there or no answer in time
   */
  record Answer(int status, JsonNode body, Duration took) {
    boolean acknowledged() {
      return status == 200;
    }
  }
}
