package no.praksis.bot.playground;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.io.UncheckedIOException;
import no.praksis.bot.view.Part;

/** Views and the playground's own records as JSON documents, and back again unchanged. */
final class ViewJson {
  private static final ObjectMapper JSON = mapper();

  private ViewJson() {}

  static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static <T> T read(String document, Class<T> type) {
    try {
      return JSON.readValue(document, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectMapper mapper() {
    ObjectMapper mapper = new ObjectMapper();
    mapper.addMixIn(Part.class, Named.class);
    register(mapper, Part.class);
    return mapper;
  }

  /** Every kind of part, those that are added later too, by its own name. */
  private static void register(ObjectMapper mapper, Class<?> type) {
    if (!type.isSealed()) {
      mapper.registerSubtypes(new NamedType(type, type.getSimpleName()));
      return;
    }
    for (Class<?> permitted : type.getPermittedSubclasses()) {
      register(mapper, permitted);
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  private interface Named {}
}
