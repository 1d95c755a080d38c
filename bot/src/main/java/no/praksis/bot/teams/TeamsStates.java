package no.praksis.bot.teams;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import no.praksis.bot.view.Form;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.installation.PlatformMemory;
import org.jspecify.annotations.Nullable;

/**
 * What a form carries along, so that its answer is known again: signed, since it comes back from a
 * person's client, which could put another channel into it. Safe for use by many threads.
 */
final class TeamsStates {
  private static final String PLATFORM = TeamsPlaces.PLATFORM;
  private static final String KEYS = "keys";
  private static final String FORMS = "forms";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;
  private static final int MARK_BYTES = 16;

  private final PlatformMemory memory;
  private final Transactions transactions;
  private final OpenForms open = new OpenForms();
  private volatile byte @Nullable [] key;

  TeamsStates(PlatformMemory memory, Transactions transactions) {
    this.memory = memory;
    this.transactions = transactions;
  }

  /**
   * Where a form was opened, and for whom.
   *
   * @param opening unique for each form that opens
   * @param person what {@link #personOf} says; the form is of no use to anybody else
   * @param channel null in private
   */
  record State(String opening, String person, @Nullable ConversationId channel) {}

  /** A short name for whoever did something. */
  static String personOf(TeamsSource source) {
    return TeamsDigest.of(source.workspace().value(), source.by().user());
  }

  /** What this form is shown with; it is remembered for a while. */
  String write(State state, Form form) {
    open.put(state, form);
    return write(state);
  }

  /** The form that was shown with it; empty when it is not known any more. */
  Optional<Form> form(State state) {
    return open.find(state);
  }

  /** A form as it was sent, so that nothing typed is lost; empty when it is not known any more. */
  Optional<Form> filled(State state, TeamsButtons.Sent sent) {
    return open.find(state)
        .filter(form -> form.id().equals(sent.form()))
        .map(form -> form.again(sent.values(), Map.of()));
  }

  /** It is done with. */
  void closed(State state) {
    open.remove(state);
  }

  String write(State state) {
    String channel = state.channel() == null ? "" : state.channel().value();
    byte[] content =
        String.join("\n", state.opening(), state.person(), channel)
            .getBytes(StandardCharsets.UTF_8);
    return encode(content) + "." + encode(mark(content));
  }

  /** What we have written for that person; empty for anything else. */
  Optional<State> read(String written, String person) {
    return read(written).filter(state -> state.person().equals(person));
  }

  private Optional<State> read(String written) {
    String[] parts = written.split("\\.", -1);
    if (parts.length != 2) {
      return Optional.empty();
    }
    try {
      byte[] content = Base64.getUrlDecoder().decode(parts[0]);
      byte[] mark = Base64.getUrlDecoder().decode(parts[1]);
      if (!MessageDigest.isEqual(mark, mark(content))) {
        return Optional.empty();
      }
      String[] lines = new String(content, StandardCharsets.UTF_8).split("\n", 3);
      return lines.length < 3
          ? Optional.empty()
          : Optional.of(
              new State(
                  lines[0], lines[1], lines[2].isEmpty() ? null : new ConversationId(lines[2])));
    } catch (IllegalArgumentException notEncoded) {
      return Optional.empty();
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private byte[] mark(byte[] content) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key(), ALGORITHM));
      return Arrays.copyOf(mac.doFinal(content), MARK_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  /** Made once for all processes; forms that are open outlive a restart. */
  private byte[] key() {
    byte[] known = key;
    if (known != null) {
      return known;
    }
    byte[] fresh = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(fresh);
    String kept =
        memory
            .get(PLATFORM, KEYS, FORMS)
            .orElseGet(
                () ->
                    transactions.write(
                        () -> {
                          Optional<String> other = memory.get(PLATFORM, KEYS, FORMS);
                          if (other.isPresent()) {
                            return other.get();
                          }
                          memory.put(PLATFORM, KEYS, FORMS, encode(fresh));
                          return encode(fresh);
                        }));
    byte[] read = Base64.getUrlDecoder().decode(kept);
    key = read;
    return read;
  }
}
