package no.praksis.bot.questions;

import static no.praksis.bot.questions.YamlNode.fault;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import no.praksis.practice.group.Language;
import no.praksis.practice.prompt.Localized;
import org.jspecify.annotations.Nullable;

/** The fields of one piece of YAML, read one by one; each fault names its line. */
final class YamlFields {
  private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST_KEY = 40;

  private final YamlNode.Fields node;

  private YamlFields(YamlNode.Fields node) {
    this.node = node;
  }

  /** Fields with names among these. */
  static YamlFields of(YamlNode node, Set<String> known) throws FaultyQuestions {
    if (!(node instanceof YamlNode.Fields fields)) {
      throw fault(node.line(), "fields", Map.of("known", String.join(", ", sorted(known))));
    }
    for (String name : fields.fields().keySet()) {
      if (!known.contains(name)) {
        throw fault(
            fields.lines().getOrDefault(name, fields.line()),
            "unknown-field",
            Map.of("name", name, "known", String.join(", ", sorted(known))));
      }
    }
    return new YamlFields(fields);
  }

  /** Whatever fields there are. */
  static YamlFields any(YamlNode node) throws FaultyQuestions {
    return node instanceof YamlNode.Fields fields
        ? of(node, fields.fields().keySet())
        : of(node, Set.of("key", "type", "question"));
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }

  int line() {
    return node.line();
  }

  int line(String name) {
    return node.lines().getOrDefault(name, node.line());
  }

  YamlNode needed(String name) throws FaultyQuestions {
    YamlNode found = optional(name);
    if (found == null) {
      throw fault(line(name), "missing", Map.of("name", name));
    }
    return found;
  }

  /** Null when it is absent or empty. */
  @Nullable YamlNode optional(String name) {
    YamlNode found = node.fields().get(name);
    return found instanceof YamlNode.Scalar(int line, String text) && text.isBlank() ? null : found;
  }

  String text(String name) throws FaultyQuestions {
    if (needed(name) instanceof YamlNode.Scalar scalar) {
      return scalar.text().strip();
    }
    throw fault(line(name), "text", Map.of("name", name));
  }

  /** A name by which a question or an option is known. */
  String key(String name) throws FaultyQuestions {
    String key = text(name);
    if (!KEY.matcher(key).matches() || key.length() > LONGEST_KEY) {
      throw fault(line(name), "key", Map.of("name", name, "key", key));
    }
    return key;
  }

  boolean truth(String name) throws FaultyQuestions {
    if (optional(name) == null) {
      return false;
    }
    return switch (text(name)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw fault(line(name), "truth", Map.of("name", name));
    };
  }

  List<YamlNode> items(String name) throws FaultyQuestions {
    if (needed(name) instanceof YamlNode.Items items) {
      return items.items();
    }
    throw fault(line(name), "list", Map.of("name", name));
  }

  /** Words in each language, or once for all. */
  Localized words(String name, int longest) throws FaultyQuestions {
    return switch (needed(name)) {
      case YamlNode.Scalar scalar -> Localized.same(checked(scalar, name, longest));
      case YamlNode.Fields languages -> localized(languages, name, longest);
      case YamlNode.Items items -> throw fault(items.line(), "text", Map.of("name", name));
    };
  }

  /** Empty where there are none. */
  Localized optionalWords(String name, int longest) throws FaultyQuestions {
    return optional(name) == null ? Localized.same("") : words(name, longest);
  }

  private static Localized localized(YamlNode.Fields languages, String name, int longest)
      throws FaultyQuestions {
    Map<Language, String> words = new EnumMap<>(Language.class);
    for (Map.Entry<String, YamlNode> entry : languages.fields().entrySet()) {
      int line = entry.getValue().line();
      Language language =
          Language.of(entry.getKey())
              .orElseThrow(() -> fault(line, "language", Map.of("word", entry.getKey())));
      if (!(entry.getValue() instanceof YamlNode.Scalar scalar)) {
        throw fault(line, "text", Map.of("name", name));
      }
      if (scalar.text().isBlank()) {
        throw fault(line, "missing", Map.of("name", name + ": " + entry.getKey()));
      }
      words.put(language, checked(scalar, name, longest));
    }
    if (words.isEmpty()) {
      throw fault(languages.line(), "missing", Map.of("name", name));
    }
    return new Localized(words);
  }

  private static String checked(YamlNode.Scalar scalar, String name, int longest)
      throws FaultyQuestions {
    String text = scalar.text().strip();
    int length = text.codePointCount(0, text.length());
    if (length > longest) {
      throw fault(
          scalar.line(), "too-long", Map.of("name", name, "length", length, "most", longest));
    }
    return text;
  }
}
