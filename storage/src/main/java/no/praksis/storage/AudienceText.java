package no.praksis.storage;

import no.praksis.practice.delivery.Audience;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.WorkspaceId;

/** Audiences as columns hold them. */
final class AudienceText {
  static final String PERSON = "person:";
  private static final String CHANNEL = "channel:";
  private static final String PLACE = "place:";

  private AudienceText() {}

  static String of(Audience audience) {
    return switch (audience) {
      case Audience.Channel(GroupId group) -> CHANNEL + group.value();
      case Audience.Privately(PersonId person) -> PERSON + person.value();
      case Audience.Place(WorkspaceId workspace, ConversationId channel) ->
          PLACE + workspace.value() + " " + channel.value();
    };
  }

  static Audience read(String text) {
    if (text.startsWith(CHANNEL)) {
      return new Audience.Channel(new GroupId(text.substring(CHANNEL.length())));
    }
    if (text.startsWith(PLACE)) {
      String[] place = text.substring(PLACE.length()).split(" ", 2);
      return new Audience.Place(new WorkspaceId(place[0]), new ConversationId(place[1]));
    }
    return new Audience.Privately(new PersonId(text.substring(PERSON.length())));
  }
}
