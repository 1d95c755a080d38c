package no.praksis.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Home;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.Texts;
import no.praksis.practice.group.Language;
import no.praksis.talk.Talk;
import no.praksis.talk.Walk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever the program shows to anybody, read, checked and drawn by Microsoft's own package;
 * pictures to look at are in {@code target/screenshots}.
 */
@Tag("browser")
class CardsBrowserTest {
  private static final int BATCH = 50;

  /** A date has a stop for its day, its month, its year and its calendar. */
  private static final int STOPS_EACH = 5;

  private static final int MESSAGES_IN_PICTURES = 20;

  private static CardPage page;

  @TempDir Path folder;

  @BeforeAll
  static void open() {
    page = new CardPage();
  }

  @AfterAll
  static void close() {
    page.close();
  }

  @ParameterizedTest
  @EnumSource
  void everyView_isDrawnAsItWasMeant(Language language) {
    Looking looking = new Looking(Texts.in(language));
    try (Talk talk = new Talk(folder, Walk.MORE)) {
      Set<String> unused = Walk.through(talk, language, looking);
    }

    assertThat(looking.cards).hasSizeGreaterThan(200);
    assertThat(wrong(List.copyOf(looking.cards), 320)).isEmpty();
    assertThat(wrong(List.copyOf(looking.kinds.values()), 600)).isEmpty();
    looking.forms.forEach(CardsBrowserTest::tabsThrough);
    shoot(language, looking);
  }

  private static List<String> wrong(List<JsonNode> cards, int width) {
    List<String> wrong = new ArrayList<>();
    for (int from = 0; from < cards.size(); from += BATCH) {
      List<JsonNode> some = cards.subList(from, Math.min(cards.size(), from + BATCH));
      List<List<String>> found = page.problems(some, width);
      for (int i = 0; i < some.size(); i++) {
        if (!found.get(i).isEmpty()) {
          wrong.add(found.get(i) + " in " + some.get(i));
        }
      }
    }
    return wrong;
  }

  /** The tab key goes from input to input, each with its label, and ends on the button. */
  private static void tabsThrough(String form, JsonNode card) {
    page.clear();
    page.draw(card, "light", 600);
    List<String> expected = new ArrayList<>();
    for (JsonNode part : card.path("body")) {
      part.path("actions").forEach(action -> expected.add(action.path("title").asText()));
      if (part.path("type").asText().startsWith("Input.")) {
        expected.add(part.path("label").asText());
      }
    }
    expected.add(card.at("/actions/0/title").asText());
    int reached = -1;
    for (String name : page.tabs(expected.size() * STOPS_EACH)) {
      boolean stays = reached >= 0 && name.contains(expected.get(reached));
      if (reached < expected.size() - 1 && (!stays || name.contains(expected.get(reached + 1)))) {
        reached++;
        assertThat(name).as(form).contains(expected.get(reached));
      }
    }
    assertThat(reached).as(form + " ends on " + expected.getLast()).isEqualTo(expected.size() - 1);
    page.clear();
  }

  private static void shoot(Language language, Looking looking) {
    List<JsonNode> messages = looking.messages();
    for (String theme : List.of("light", "dark", "contrast")) {
      for (int width : List.of(320, 600)) {
        shoot(messages, language, theme, width, "");
      }
    }
    shoot(List.copyOf(looking.forms.values()), language, "light", 320, "-forms");
    page.browser.size(1280, 1000);
  }

  private static void shoot(
      List<JsonNode> cards, Language language, String theme, int width, String which) {
    page.browser.size(width == 320 ? 1700 : 1880, 3200);
    cards.forEach(card -> page.draw(card, theme, width));
    page.browser.shot("teams-" + language.tag() + "-" + theme + "-" + width + which);
    page.clear();
  }

  /** What the page finds, so that a page that finds nothing is noticed. */
  @Test
  void whatIsWrong_isFound() throws Exception {
    String card =
        """
        {"type":"AdaptiveCard","version":"1.5","body":[
          {"type":"TextBlock","text":"*bold* and https://evil.example"},
          {"type":"Nonsense"},
          {"type":"Input.Text","id":"a","isRequired":true},
          {"type":"Input.Text","id":"a","label":"A"}]}
        """;

    List<String> found = page.problems(List.of(new ObjectMapper().readTree(card)), 320).getFirst();

    assertThat(found)
        .anyMatch(problem -> problem.startsWith("parse: ") && problem.contains("Nonsense"))
        .anyMatch(problem -> problem.startsWith("properties: ") && problem.contains("label"))
        .anyMatch(problem -> problem.startsWith("markdown: *bold*"));
  }

  private static final class Looking implements Walk.Visitor {
    private final Set<JsonNode> cards = new LinkedHashSet<>();
    private final Map<String, JsonNode> kinds = new LinkedHashMap<>();
    private final Map<String, JsonNode> forms = new LinkedHashMap<>();
    private final Texts texts;

    Looking(Texts texts) {
      this.texts = texts;
    }

    @Override
    public void message(Message message) {
      for (Message part : TeamsSplitter.split(message)) {
        note(message.summary(), TeamsRenderer.message(part, Pictures.NONE));
      }
    }

    @Override
    public void home(Home home) {
      note("home", TeamsRenderer.home(home, Pictures.NONE));
    }

    @Override
    public void form(Form form) {
      ObjectNode card = TeamsRenderer.form(form, "state", texts);
      String kind = form.id().split(":")[0] + (form.errors().isEmpty() ? "" : " with errors");
      note(kind, card);
      forms.putIfAbsent(kind, card);
    }

    private void note(String kind, JsonNode card) {
      cards.add(card);
      kinds.putIfAbsent(kind.replaceAll("\\d+", "#"), card);
    }

    /** Some of them, and home. */
    private List<JsonNode> messages() {
      return Stream.concat(
              Stream.of(kinds.get("home")),
              kinds.values().stream().filter(card -> !forms.containsValue(card)))
          .distinct()
          .limit(MESSAGES_IN_PICTURES)
          .toList();
    }
  }
}
