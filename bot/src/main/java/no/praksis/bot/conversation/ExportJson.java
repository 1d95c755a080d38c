package no.praksis.bot.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import no.praksis.practice.privacy.PersonalRecord;
import no.praksis.practice.privacy.PersonalRecord.Kind;

/** All that is stored about somebody, for another program: one list for each kind of thing. */
final class ExportJson {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private ExportJson() {}

  /**
   * The whole document.
   *
   * @param remark what is not in it, in words
   */
  static String of(List<PersonalRecord> records, Instant now, String remark) {
    ObjectNode root = JSON.createObjectNode().put("exported", now.toString()).put("note", remark);
    for (Kind kind : Kind.values()) {
      ArrayNode all = root.putArray(word(kind));
      records.stream()
          .filter(record -> record.kind() == kind)
          .forEach(
              record -> {
                ObjectNode node = all.addObject();
                record.details().forEach(one -> node.put(word(one.name()), one.value()));
              });
    }
    try {
      return JSON.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
