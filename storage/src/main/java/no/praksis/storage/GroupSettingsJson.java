package no.praksis.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.stream.Collectors;
import no.praksis.practice.group.Facilitation;
import no.praksis.practice.group.GroupSettings;
import no.praksis.practice.id.PersonId;
import org.jspecify.annotations.Nullable;

/** A group's settings as a JSON object. What is absent has its default. */
final class GroupSettingsJson {
  private GroupSettingsJson() {}

  static String write(GroupSettings settings) {
    ObjectNode node =
        Json.object()
            .put("country", settings.country())
            .put("region", settings.region())
            .put("keptMonths", settings.keptMonths())
            .put("guests", settings.guests());
    node.set("extras", Json.array(settings.extras().stream().sorted().toList(), key -> key));
    Facilitation facilitation = settings.facilitation();
    put(node, "setUpBy", facilitation.setUpBy());
    put(node, "invitedFacilitator", facilitation.invited());
    put(node, "invitedBy", facilitation.invitedBy());
    node.put("begun", facilitation.begun());
    return Json.write(node);
  }

  private static void put(ObjectNode node, String name, @Nullable PersonId person) {
    if (person != null) {
      node.put(name, person.value());
    }
  }

  static GroupSettings read(String text) {
    JsonNode node = Json.read(text);
    GroupSettings otherwise = GroupSettings.DEFAULT;
    return new GroupSettings(
        node.path("country").asText(otherwise.country()),
        node.path("region").asText(otherwise.region()),
        extras(node.path("extras")),
        node.path("keptMonths").asInt(otherwise.keptMonths()),
        node.path("guests").asBoolean(otherwise.guests()),
        facilitation(node));
  }

  private static Facilitation facilitation(JsonNode node) {
    return new Facilitation(
        person(node, "setUpBy"),
        person(node, "invitedFacilitator"),
        person(node, "invitedBy"),
        node.path("begun").asBoolean(true));
  }

  private static Set<String> extras(JsonNode array) {
    return Json.list(array, JsonNode::asText).stream().collect(Collectors.toUnmodifiableSet());
  }

  private static @Nullable PersonId person(JsonNode node, String name) {
    return node.hasNonNull(name) ? new PersonId(node.path(name).asText()) : null;
  }
}
