package no.praksis.bot.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import no.praksis.bot.playground.Browser;
import org.openqa.selenium.Keys;

/** A page in a real browser on which Microsoft's own package draws cards. */
final class CardPage implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  final Browser browser = new Browser();

  CardPage() {
    Path page = NpmPackages.installed().resolveSibling("cards.html");
    try (InputStream resource =
        Objects.requireNonNull(CardPage.class.getResourceAsStream("/teams/cards.html"))) {
      String html = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(page, html.replace("\"npm/", "\"node_modules/"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    browser.size(1280, 1000).open(page.toUri().toString());
  }

  /** What is wrong with each of the cards, drawn that wide; an empty list for a good one. */
  List<List<String>> problems(List<? extends JsonNode> cards, int width) {
    String array =
        cards.stream().map(JsonNode::toString).collect(Collectors.joining(",", "[", "]"));
    String found = text("JSON.stringify(" + array + ".map(card => problems(card, " + width + ")))");
    return read(found, new TypeReference<>() {});
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** Draws a card beside and below the others. */
  void draw(JsonNode card, String theme, int width) {
    String unused =
        text("draw(%s, '%s', %d, '', []) && ''".formatted(card.toString(), theme, width));
  }

  void clear() {
    String unused = text("clear() || ''");
  }

  /** What a screen reader says while the tab key is pressed that often. */
  List<String> tabs(int times) {
    String unused = text("trailed()");
    browser.keys(String.join("", Collections.nCopies(times, Keys.TAB)));
    return read(text("trailed()"), new TypeReference<>() {});
  }

  private String text(String expression) {
    return browser.js(expression).toString();
  }

  @Override
  public void close() {
    browser.close();
  }
}
