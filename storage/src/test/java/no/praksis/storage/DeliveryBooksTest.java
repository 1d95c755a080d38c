package no.praksis.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import no.praksis.practice.delivery.Inbox;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.delivery.MessageReferences;
import no.praksis.practice.installation.PlatformMemory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Inbox, message references and the platforms' memory. */
class DeliveryBooksTest extends StorageTest {
  private static final MessageKey KEY = new MessageKey("round:r1");
  private static final MessageReference PLACE = new MessageReference("C1/171.2");

  private Inbox inbox;
  private MessageReferences references;
  private PlatformMemory memory;

  @BeforeEach
  void ports() {
    inbox = storage.inbox();
    references = storage.messageReferences();
    memory = storage.platformMemory();
  }

  @Test
  void inbox_givesTheResultThatTheEventHad() {
    String event = "e".repeat(200);
    assertThat(inbox.resultOf(event)).isEmpty();
    write(() -> inbox.remember(event, "RECORDED"));
    assertThat(inbox.resultOf(event)).contains("RECORDED");
  }

  @Test
  void inbox_forgetsWithTheWorkThatThrows() {
    assertThatThrownBy(
            () ->
                write(
                    () -> {
                      inbox.remember("e", "RECORDED");
                      throw new IllegalStateException();
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(inbox.resultOf("e")).isEmpty();
  }

  @Test
  void reference_isFoundBothWays_replacedAndRemoved() {
    write(() -> references.save(KEY, new MessageReference("C1/1")));
    write(() -> references.save(KEY, PLACE));
    assertThat(references.find(KEY)).contains(PLACE);
    assertThat(references.keyOf(PLACE)).contains(KEY);
    assertThat(references.keyOf(new MessageReference("C1/1"))).isEmpty();
    write(() -> references.remove(KEY));
    assertThat(references.find(KEY)).isEmpty();
    assertThat(references.keyOf(PLACE)).isEmpty();
  }

  @Test
  void reference_ofAMessageThatWasPostedAnew_isMarked_untilItIsForgotten() {
    write(() -> references.save(KEY, new MessageReference("C1/1")));
    assertThat(references.renewed(KEY)).isFalse();
    write(() -> references.renew(KEY, PLACE));
    assertThat(references.find(KEY)).contains(PLACE);
    assertThat(references.renewed(KEY)).isTrue();
    write(() -> references.save(KEY, PLACE));
    assertThat(references.renewed(KEY)).isTrue();
    write(() -> references.remove(KEY));
    assertThat(references.renewed(KEY)).isFalse();
  }

  @Test
  void memory_isSeparateByPlatformAndCollection() {
    write(
        () -> {
          memory.put("slack", "tokens", "T2", "old");
          memory.put("slack", "tokens", "T2", "new");
          memory.put("slack", "tokens", "T1", "{}");
          memory.put("slack", "homes", "T1", "x");
          memory.put("teams", "tokens", "T1", "y");
        });
    assertThat(memory.get("slack", "tokens", "T2")).contains("new");
    assertThat(memory.all("slack", "tokens"))
        .containsExactly(entry("T1", "{}"), entry("T2", "new"));
    write(() -> memory.remove("slack", "tokens", "T1"));
    assertThat(memory.get("slack", "tokens", "T1")).isEmpty();
    assertThat(memory.get("teams", "tokens", "T1")).contains("y");
  }

  @Test
  void memory_refusesADocumentOfMoreThanOneMebibyte() {
    write(() -> memory.put("p", "c", "k", "x".repeat(1 << 20)));
    assertThatThrownBy(() -> write(() -> memory.put("p", "c", "k", "æ".repeat(1 << 20))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(memory.get("p", "c", "k")).map(String::length).contains(1 << 20);
  }

  private static Map.Entry<String, String> entry(String key, String value) {
    return Map.entry(key, value);
  }
}
