package no.praksis.practice.conversation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The words of one remark within an answer of several lines. They are found by a mark, the number
 * of their lines and their digest, so that no words are kept twice and none turn up again that were
 * taken out.
 */
final class Patch {
  private Patch() {}

  /** By which these words are found again. */
  static String markOf(String words) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
      return lines(words).size() + ":" + HexFormat.of().formatHex(digest.digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The answer with these words on a new line below. */
  static String below(String answer, String words) {
    return answer.isBlank() ? words : answer + "\n" + words;
  }

  /** The words with this mark; empty when somebody has changed them in the answer since. */
  static Optional<String> find(String answer, String mark) {
    return place(answer, mark).map(span -> String.join("\n", span.words()));
  }

  /** The answer with other words in the place of these; empty text takes their lines away. */
  static Optional<String> replace(String answer, String mark, String words) {
    return place(answer, mark)
        .map(
            span -> {
              String before = String.join("\n", span.before());
              String after = String.join("\n", span.after());
              String middle = words.isBlank() ? before : below(before, words);
              return after.isEmpty() ? middle : below(middle, after);
            });
  }

  private static Optional<Span> place(String answer, String mark) {
    List<String> lines = lines(answer);
    int count = Integer.parseInt(mark.substring(0, mark.indexOf(':')));
    for (int from = 0; from + count <= lines.size(); from++) {
      List<String> words = lines.subList(from, from + count);
      if (markOf(String.join("\n", words)).equals(mark)) {
        List<String> after = lines.subList(from + count, lines.size());
        return Optional.of(new Span(lines.subList(0, from), words, after));
      }
    }
    return Optional.empty();
  }

  private static List<String> lines(String text) {
    return List.of(text.split("\n", -1));
  }

  private record Span(List<String> before, List<String> words, List<String> after) {}
}
