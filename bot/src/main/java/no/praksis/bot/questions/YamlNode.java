package no.praksis.bot.questions;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A piece of YAML that knows its line. */
sealed interface YamlNode {
  /** Counted from 1. */
  int line();

  /** Fields by name, in order. */
  record Fields(int line, Map<String, YamlNode> fields, Map<String, Integer> lines)
      implements YamlNode {}

  record Items(int line, List<YamlNode> items) implements YamlNode {}

  /** Text, a number or a truth value as it was typed; empty for nothing. */
  record Scalar(int line, String text) implements YamlNode {}

  /** Reads YAML, not deeper than sets of questions go. */
  final class Reader {
    private static final YAMLFactory YAML = new YAMLFactory();
    private static final int DEEPEST = 8;

    private Reader() {}

    static YamlNode read(String text) throws FaultyQuestions {
      try (JsonParser parser = YAML.createParser(text)) {
        JsonToken first = parser.nextToken();
        if (first == null) {
          throw fault(1, "empty", Map.of());
        }
        YamlNode node = node(parser, 0);
        if (parser.nextToken() != null) {
          throw fault(line(parser.currentTokenLocation()), "two-sets", Map.of());
        }
        return node;
      } catch (JsonProcessingException e) {
        throw fault(line(e.getLocation()), "yaml", Map.of());
      } catch (IOException e) {
        throw new IllegalStateException("a text can always be read", e);
      }
    }

    private static YamlNode node(JsonParser parser, int depth) throws IOException, FaultyQuestions {
      int line = line(parser.currentTokenLocation());
      if (depth > DEEPEST) {
        throw fault(line, "yaml", Map.of());
      }
      return switch (parser.currentToken()) {
        case START_OBJECT -> fields(parser, line, depth);
        case START_ARRAY -> items(parser, line, depth);
        case VALUE_NULL -> new Scalar(line, "");
        default -> new Scalar(line, parser.getText());
      };
    }

    private static YamlNode fields(JsonParser parser, int line, int depth)
        throws IOException, FaultyQuestions {
      Map<String, YamlNode> fields = new LinkedHashMap<>();
      Map<String, Integer> lines = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        int here = line(parser.currentTokenLocation());
        if (fields.containsKey(name)) {
          throw fault(here, "twice", Map.of("name", name));
        }
        parser.nextToken();
        fields.put(name, node(parser, depth + 1));
        lines.put(name, here);
      }
      return new Fields(line, fields, lines);
    }

    private static YamlNode items(JsonParser parser, int line, int depth)
        throws IOException, FaultyQuestions {
      List<YamlNode> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(node(parser, depth + 1));
      }
      return new Items(line, items);
    }

    private static int line(@Nullable JsonLocation location) {
      return location == null ? 1 : Math.max(1, location.getLineNr());
    }
  }

  static FaultyQuestions fault(int line, String what, Map<String, Object> arguments) {
    return new FaultyQuestions(new Fault(line, what, arguments));
  }
}
