package no.praksis.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Element.Button;
import no.praksis.bot.view.Element.Buttons;
import no.praksis.bot.view.Element.Divider;
import no.praksis.bot.view.Element.Heading;
import no.praksis.bot.view.Element.Items;
import no.praksis.bot.view.Element.Note;
import no.praksis.bot.view.Element.Paragraph;
import no.praksis.bot.view.Element.Quote;
import no.praksis.bot.view.Home;
import no.praksis.bot.view.Message;
import no.praksis.bot.web.PlainText;
import org.junit.jupiter.api.Test;

class TeamsSplitterTest {
  @Provide
  Arbitrary<List<Element>> elements() {
    Arbitrary<String> texts =
        Arbitraries.of(
                "word ", "longer ", "\n", "\n\n", "👨‍👩‍👧‍👦", "&<>\"\\", "*b* {{DATE(", "æøå")
            .list()
            .ofMinSize(1)
            .ofMaxSize(4000)
            .map(words -> "x" + String.join("", words));
    Arbitrary<Element> element =
        Arbitraries.oneOf(
            texts.map(text -> new Heading(text.substring(0, Math.min(300, text.length())))),
            texts.map(Paragraph::new),
            texts.map(Note::new),
            texts.map(text -> new Quote("Kari", text)),
            texts.list().ofMinSize(1).ofMaxSize(6).map(Items::new),
            Arbitraries.just(new Divider()),
            Arbitraries.integers().between(1, 9).map(TeamsSplitterTest::row));
    return element.list().ofMinSize(1).ofMaxSize(70);
  }

  private static Buttons row(int length) {
    List<Button> buttons = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      buttons.add(Button.plain("b:" + i, "Button"));
    }
    return new Buttons(buttons);
  }

  @Property(tries = 100)
  void everyPartFits_andNothingIsLost(@ForAll("elements") List<Element> elements) {
    Message message = new Message("A digest", elements);

    List<Message> parts = TeamsSplitter.split(message);

    for (Message part : parts) {
      assertThat(StrictCards.inMessage(TeamsRenderer.message(part, Pictures.NONE))).isEmpty();
    }
    assertThat(parts.stream().map(TeamsSplitterTest::words).collect(Collectors.joining()))
        .isEqualTo(words(message));
    assertThat(parts.stream().flatMap(part -> buttons(part).stream()))
        .containsExactlyElementsOf(buttons(message));
  }

  @Property(tries = 50)
  void whateverTheHome_itFits(@ForAll("elements") List<Element> elements) {
    Home home = new Home("Hello", elements, "Write “points”.");

    assertThat(StrictCards.inMessage(TeamsRenderer.home(home, Pictures.NONE))).isEmpty();
  }

  private static String words(Message message) {
    return PlainText.of(message.elements()).replaceAll("Kari: |•|\\s", "");
  }

  private static List<Element> buttons(Message message) {
    return message.elements().stream().filter(Buttons.class::isInstance).toList();
  }

  @Test
  void aShortMessage_staysWhole() {
    Message message = Message.of("short");

    assertThat(TeamsSplitter.split(message)).containsExactly(message);
  }

  @Test
  void aDigest_comesApartBetweenAnswers_headingsAndButtonsStayWithTheirs() {
    List<Element> elements = new ArrayList<>();
    for (int question = 0; question < 10; question++) {
      elements.add(new Heading("Question " + question));
      for (int answer = 0; answer < 6; answer++) {
        elements.add(new Quote("Kari", "answer " + answer));
      }
      elements.add(Buttons.of(Button.plain("help:" + question, "I can help")));
      elements.add(new Divider());
    }

    List<Message> parts = TeamsSplitter.split(new Message("Digest", elements));

    assertThat(parts).hasSizeBetween(2, 3);
    for (Message part : parts) {
      assertThat(part.summary()).isEqualTo("Digest");
      assertThat(part.elements().getFirst()).isInstanceOfAny(Heading.class, Quote.class);
      assertThat(part.elements().getLast()).isInstanceOfAny(Quote.class, Buttons.class);
    }
  }

  @Test
  void aLongAnswer_isNotCutAsLongAsAMessageHoldsIt() {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      elements.add(new Quote("Kari", "Ærlig talt. ".repeat(250)));
    }

    List<Message> parts = TeamsSplitter.split(new Message("Digest", elements));

    assertThat(parts.stream().flatMap(part -> part.elements().stream()))
        .containsExactlyElementsOf(elements);
    assertThat(parts).hasSize(4);
  }
}
