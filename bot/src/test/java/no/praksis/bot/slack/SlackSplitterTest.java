package no.praksis.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import no.praksis.bot.view.Message;
import no.praksis.bot.web.PlainText;
import org.junit.jupiter.api.Test;

class SlackSplitterTest {
  @Provide
  Arbitrary<List<Element>> elements() {
    Arbitrary<String> texts =
        Arbitraries.of(
                "word ", "longer ", "\n", "\n\n", "👨‍👩‍👧‍👦", "&<>", "*b* :smile: ", "æøå")
            .list()
            .ofMinSize(1)
            .ofMaxSize(3000)
            .map(words -> "x" + String.join("", words));
    Arbitrary<Element> element =
        Arbitraries.oneOf(
            texts.map(text -> new Heading(text.substring(0, Math.min(300, text.length())))),
            texts.map(Paragraph::new),
            texts.map(Note::new),
            texts.map(text -> new Quote("Kari", text)),
            texts.list().ofMinSize(1).ofMaxSize(6).map(Items::new),
            Arbitraries.just(new Divider()),
            Arbitraries.of("a", "b").map(id -> Buttons.of(Button.plain(id, id))));
    return element.list().ofMinSize(1).ofMaxSize(70).map(SlackSplitterTest::withOwnButtons);
  }

  private static List<Element> withOwnButtons(List<Element> elements) {
    List<Element> own = new ArrayList<>();
    for (Element element : elements) {
      own.add(
          element instanceof Buttons ? Buttons.of(Button.plain("b" + own.size(), "b")) : element);
    }
    return own;
  }

  @Property(tries = 100)
  void everyPartFits_andNothingIsLost(@ForAll("elements") List<Element> elements) {
    Message message = new Message("A digest", elements);

    List<Message> parts = SlackSplitter.split(message);

    for (Message part : parts) {
      assertThat(StrictBlocks.inMessage(SlackRenderer.message(part, id -> Optional.empty())))
          .isEmpty();
    }
    assertThat(parts.stream().map(SlackSplitterTest::words).collect(Collectors.joining()))
        .isEqualTo(words(message));
    assertThat(parts.stream().flatMap(part -> buttons(part).stream()))
        .containsExactlyElementsOf(buttons(message));
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

    assertThat(SlackSplitter.split(message)).containsExactly(message);
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

    List<Message> parts = SlackSplitter.split(new Message("Digest", elements));

    assertThat(parts).hasSize(2);
    for (Message part : parts) {
      assertThat(part.summary()).isEqualTo("Digest");
      assertThat(part.elements().getFirst()).isInstanceOfAny(Heading.class, Quote.class);
      assertThat(part.elements().getLast()).isInstanceOfAny(Quote.class, Buttons.class);
    }
  }

  @Test
  void aLongAnswer_isNotCutAsLongAsAMessageHoldsIt() {
    String answer = "Ærlig talt. ".repeat(250);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      elements.add(new Quote("Kari", answer));
    }

    List<Message> parts = SlackSplitter.split(new Message("Digest", elements));

    assertThat(parts.stream().flatMap(part -> part.elements().stream()))
        .containsExactlyElementsOf(elements);
    assertThat(parts).hasSize(4);
  }
}
