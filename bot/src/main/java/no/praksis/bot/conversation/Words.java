package no.praksis.bot.conversation;

import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.praksis.practice.id.PersonId;

/** The words of a command, taken one after the other. */
final class Words {
  private final LinkedList<String> left;

  private Words(List<String> words) {
    left = new LinkedList<>(words);
  }

  static Words of(String text) {
    return new Words(Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).toList());
  }

  boolean isEmpty() {
    return left.isEmpty();
  }

  /** Whether these words come next; takes them if so. Case doesn't matter. */
  boolean takes(String... words) {
    List<String> wanted = List.of(words);
    List<String> next =
        left.stream().limit(wanted.size()).map(word -> word.toLowerCase(Locale.ROOT)).toList();
    if (!next.equals(wanted)) {
      return false;
    }
    wanted.forEach(word -> left.removeFirst());
    return true;
  }

  /** Takes the next word; empty when there is none. */
  Optional<String> next() {
    return Optional.ofNullable(left.pollFirst());
  }

  /** Takes the next word when it names a person, as {@code @id}. */
  Optional<PersonId> mention() {
    return left.isEmpty() || !left.getFirst().matches("@\\S+")
        ? Optional.empty()
        : Optional.of(new PersonId(left.removeFirst().substring(1)));
  }

  /** Takes the next word when it is a number; with a full stop after it, as Norwegians count. */
  Optional<Integer> number() {
    if (left.isEmpty() || !left.getFirst().matches("\\d{1,4}\\.?")) {
      return Optional.empty();
    }
    return Optional.of(Integer.parseInt(left.removeFirst().replace(".", "")));
  }

  /** What is left, as typed. */
  List<String> all() {
    return List.copyOf(left);
  }

  /** What is left, in lower case. */
  List<String> rest() {
    return left.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
  }
}
