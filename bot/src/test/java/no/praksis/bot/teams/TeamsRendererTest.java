package no.praksis.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import no.praksis.bot.adapter.ShownWords;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Element.Button;
import no.praksis.bot.view.Element.Buttons;
import no.praksis.bot.view.Home;
import no.praksis.bot.view.Message;
import no.praksis.talk.Walk;
import org.junit.jupiter.api.Test;

class TeamsRendererTest {
  private static final Pictures PICTURES =
      id -> Optional.of(URI.create("https://praksis.example/pictures/" + id));

  @Property(tries = 300)
  void whateverPeopleType_standsThereAsTyped(@ForAll @StringLength(max = 200) String text) {
    String typed = ShownWords.clean(text) + Walk.HOSTILE;
    Message message =
        new Message(
            typed,
            List.of(
                new Element.Heading(typed),
                new Element.Paragraph(typed),
                new Element.Note(typed),
                new Element.Quote(typed, typed),
                new Element.Items(List.of(typed)),
                new Element.Attachment("id", typed),
                new Element.Picture("id", typed),
                new Element.Progress(1, 3, typed),
                Buttons.of(Button.plain("b", typed))));

    JsonNode card = TeamsRenderer.message(message, PICTURES);

    assertThat(StrictCards.inMessage(card)).isEmpty();
    String shown = typed.replace("{{DATE(", "{\u2060{DATE(");
    JsonNode body = card.path("body");
    assertThat(body.at("/0/inlines/0/text").asText()).isEqualTo(TeamsText.line(shown));
    assertThat(body.at("/1/inlines/0/text").asText()).isEqualTo(shown);
    assertThat(body.at("/2/inlines/0/text").asText()).isEqualTo(shown);
    assertThat(body.at("/3/style").asText()).isEqualTo("emphasis");
    assertThat(body.at("/3/items/0/inlines/0/text").asText()).contains(TeamsText.line(shown));
    assertThat(body.at("/3/items/1/inlines/0/text").asText()).isEqualTo(shown);
    assertThat(body.at("/4/inlines/0/text").asText()).isEqualTo("•  " + shown);
    assertThat(card.findValuesAsText("type")).doesNotContain("TextBlock");
  }

  @Test
  void aHeading_isOneForScreenReaders_andTheFirstIsTheTitle() {
    JsonNode card = message(new Element.Heading("What went well"), new Element.Heading("Now"));

    assertThat(card.at("/body/0/type").asText()).isEqualTo("TextBlock");
    assertThat(card.at("/body/0/style").asText()).isEqualTo("heading");
    assertThat(card.at("/body/0/size").asText()).isEqualTo("Large");
    assertThat(card.at("/body/1/size").asText()).isEqualTo("Medium");
    JsonNode typed = message(new Element.Heading("*Odd*"), new Element.Heading("Now"));
    assertThat(typed.at("/body/0/inlines/0/size").asText()).isEqualTo("Large");
    assertThat(typed.at("/body/0/inlines/0/weight").asText()).isEqualTo("Bolder");
  }

  @Test
  void progress_isDrawnAsDots_thenAsABar() {
    assertThat(text(new Element.Progress(2, 5, "2 of 5"))).isEqualTo("●●○○○  2 of 5");
    assertThat(text(new Element.Progress(10, 20, "10 of 20"))).isEqualTo("▰▰▰▰▰▱▱▱▱▱  10 of 20");
    assertThat(text(new Element.Progress(7, 5, "7 of 5"))).isEqualTo("●●●●●  7 of 5");
    assertThat(text(new Element.Progress(0, 0, "nobody"))).isEqualTo("nobody");
  }

  private static String text(Element element) {
    return text(message(element).at("/body/0"));
  }

  private static String text(JsonNode block) {
    return String.join("", block.path("inlines").findValuesAsText("text"));
  }

  @Test
  void aLine_standsAboveWhatFollowsADivider_andNowhereElse() {
    JsonNode card =
        message(
            new Element.Divider(),
            new Element.Paragraph("one"),
            new Element.Divider(),
            new Element.Paragraph(" "),
            new Element.Paragraph("two"),
            new Element.Paragraph("three"),
            new Element.Divider());

    assertThat(card.path("body")).hasSize(3);
    assertThat(card.path("body").findValuesAsText("separator")).containsExactly("true");
    assertThat(card.at("/body/1/separator").asBoolean()).isTrue();
  }

  @Test
  void aPicture_isFetched_orItsFiguresAreBarsOfText_orWords() {
    Element.Picture picture =
        new Element.Picture(
            "p1",
            "Answers by week",
            List.of(
                new Element.Bar(10, "week 47"),
                new Element.Bar(1, "week 48"),
                new Element.Bar(0, "week 49")));

    JsonNode fetched = TeamsRenderer.message(new Message("s", List.of(picture)), PICTURES);
    assertThat(fetched.at("/body/0/url").asText()).isEqualTo("https://praksis.example/pictures/p1");
    assertThat(fetched.at("/body/0/altText").asText()).isEqualTo("Answers by week");
    assertThat(message(picture).path("body"))
        .extracting(TeamsRendererTest::text)
        .containsExactly("▰▰▰▰▰▰▰▰▰▰  week 47", "▰▱▱▱▱▱▱▱▱▱  week 48", "▱▱▱▱▱▱▱▱▱▱  week 49");
    assertThat(text(new Element.Picture("p2", "In words"))).isEqualTo("In words");
  }

  @Test
  void aFile_isALink_orItsName() {
    Element file = new Element.Attachment("f1", "praksis.json");

    JsonNode linked = TeamsRenderer.message(new Message("s", List.of(file)), PICTURES);
    assertThat(linked.at("/body/0/actions/0/url").asText())
        .isEqualTo("https://praksis.example/pictures/f1");
    assertThat(text(file)).isEqualTo("📎 praksis.json");
  }

  @Test
  void buttons_askForADialog() {
    JsonNode card =
        message(Buttons.of(Button.primary("b:0", "Answer"), Button.plain("b:1", "Not now")));

    JsonNode first = card.at("/body/0/actions/0");
    assertThat(first.path("style").asText()).isEqualTo("positive");
    assertThat(first.at("/data/msteams/type").asText()).isEqualTo("task/fetch");
    assertThat(TeamsButtons.read(first.path("data"))).isEqualTo(new TeamsButtons.Pressed("b:0"));
    assertThat(card.at("/body/0/actions/1").has("style")).isFalse();
  }

  @Test
  void buttons_standInRowsOfSix_andNarrowEnoughForAPhone() {
    assertThat(rows(13, "1")).containsExactly(6, 6, 1);
    assertThat(rows(4, "Not as yet")).containsExactly(2, 2);
    assertThat(rows(3, "Twenty-four letters here")).containsExactly(1, 1, 1);
    assertThat(rows(1, "More than there ever is room for in one row")).containsExactly(1);
  }

  private static List<Integer> rows(int count, String label) {
    List<Button> buttons = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      buttons.add(Button.plain("b:" + i, label));
    }
    List<Integer> rows = new ArrayList<>();
    message(new Buttons(buttons)).path("body").forEach(row -> rows.add(row.path("actions").size()));
    return rows;
  }

  @Test
  void aMessageWithNothingToShow_showsItsSummary() {
    JsonNode empty =
        TeamsRenderer.message(
            new Message("Nothing new", List.of(new Element.Paragraph(" "))), Pictures.NONE);

    assertThat(StrictCards.inMessage(empty)).isEmpty();
    assertThat(empty.at("/body/0/inlines/0/text").asText()).isEqualTo("Nothing new");
  }

  @Test
  void aNotification_isOneShortLine() {
    assertThat(TeamsRenderer.summary(Message.of("one\n two"))).isEqualTo("one two");
    assertThat(TeamsRenderer.summary(Message.of("word ".repeat(100)))).hasSizeLessThan(251);
  }

  @Test
  void aHomeTooLong_keepsEverySection_andSaysHowToSeeTheRest() {
    List<Element> elements = new ArrayList<>();
    elements.add(new Element.Heading("Now"));
    for (int group = 0; group < 80; group++) {
      elements.add(new Element.Paragraph("Round " + group));
      elements.add(Buttons.of(Button.plain("answer:" + group, "Answer")));
    }
    elements.add(new Element.Divider());
    elements.add(new Element.Heading("Groups"));
    for (int group = 0; group < 160; group++) {
      elements.add(new Element.Paragraph("Group " + group));
    }
    elements.add(new Element.Divider());
    elements.add(new Element.Heading("Yours"));
    elements.add(Buttons.of(Button.plain("privacy", "Privacy")));

    JsonNode card =
        TeamsRenderer.home(new Home("Hello", elements, "Write “points”."), Pictures.NONE);

    assertThat(StrictCards.inMessage(card)).isEmpty();
    String all = card.toString();
    assertThat(all).contains("Hello", "Round 0", "Groups", "Group 0", "Yours", "Privacy");
    assertThat(all.split("Write “points”.", -1)).hasSize(3);
    assertThat(all).hasSizeGreaterThan(TeamsLimits.CARD - 1500);
  }

  private static JsonNode message(Element... elements) {
    return TeamsRenderer.message(new Message("summary", List.of(elements)), Pictures.NONE);
  }
}
