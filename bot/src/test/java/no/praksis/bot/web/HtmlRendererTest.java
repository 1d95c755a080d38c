package no.praksis.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Element.Button;
import no.praksis.bot.view.Element.Buttons;
import no.praksis.bot.view.Field;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Message;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

final class HtmlRendererTest {
  private static final String HOSTILE =
      "</textarea><script>alert('x')</script>\"'><img src=x onerror=alert(1)>&lt;\u0000\u001b";

  @Property(tries = 300)
  void whateverPeopleType_staysText(@ForAll @StringLength(max = 200) String text) throws Exception {
    String typed = text + HOSTILE;
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
                new Element.Progress(1, 3, typed),
                new Element.Progress(1, 300, typed),
                Buttons.of(Button.plain(typed, typed))));

    Document page = parse(HtmlRenderer.forPage().message(message));

    assertThat(count(page, "script")).isZero();
    assertThat(count(page, "img")).isZero();
    assertThat(page.getElementsByTagName("blockquote").item(0).getTextContent())
        .isEqualTo(shown(typed));
  }

  @Property(tries = 300)
  void whateverIsTypedInAForm_staysInItsField(@ForAll @StringLength(max = 100) String text)
      throws Exception {
    String typed = text + HOSTILE;
    List<Field.Option> options = List.of(new Field.Option(typed, typed));
    Form form =
        new Form(
            "f",
            typed,
            List.of(
                new Field.Text("a", typed, typed, true, typed, 3),
                new Field.Text("b", typed, typed, false, typed, 1),
                choice("c", typed, options, Field.Choice.Look.BUTTONS),
                choice("d", typed, options, Field.Choice.Look.MENU),
                choice("e", typed, options, Field.Choice.Look.SMALL_MENU),
                new Field.Several("f", typed, typed, false, typed, options),
                new Field.Date("g", typed, typed, false, typed),
                new Field.Time("h", typed, typed, false, typed),
                new Field.Somebody("i", typed, typed, false, typed, options)),
            typed,
            Map.of("a", typed, "c", typed));

    Document page = parse(HtmlRenderer.forPage().form(form, typed));

    assertThat(count(page, "script")).isZero();
    assertThat(count(page, "textarea")).isEqualTo(1);
    assertThat(page.getElementsByTagName("textarea").item(0).getTextContent())
        .isEqualTo("\n" + shown(typed));
    assertThat(count(page, "input")).isEqualTo(5);
  }

  @Test
  void lineBreaks_areKept() {
    Html html = HtmlRenderer.forPage().message(Message.of("one\ntwo"));

    assertThat(html.toString()).isEqualTo("<p dir=\"auto\">one\ntwo</p>");
  }

  @Test
  void anError_isTiedToItsField() {
    Form form =
        new Form(
            "f",
            "t",
            List.of(new Field.Text("well", "What went well?", "One thing.", true, "", 3)),
            "Save",
            Map.of("well", "Please write one thing."));

    assertThat(HtmlRenderer.forPage().form(form, "optional").toString())
        .contains("aria-describedby=\"f0-error f0-hint\"")
        .contains("aria-invalid=\"true\"")
        .contains("id=\"f0-error\" dir=\"auto\">Please write one thing.<")
        .doesNotContain("optional");
  }

  @Test
  void severalOptions_areBoxesUnderOneLegend_withTheChosenOnesTicked() {
    List<Field.Option> options =
        List.of(new Field.Option("a", "A"), new Field.Option("b", "B"), new Field.Option("c", "C"));
    Form form =
        new Form(
            "f",
            "t",
            List.of(new Field.Several("any", "Any of these?", "", false, "a,c", options)),
            "Save",
            Map.of());

    assertThat(HtmlRenderer.forPage().form(form, "optional").toString())
        .contains("<legend><span dir=\"auto\">Any of these?</span>")
        .contains("type=\"checkbox\" value=\"a\" checked=\"checked\"/>")
        .contains("type=\"checkbox\" value=\"b\"/>")
        .contains("type=\"checkbox\" value=\"c\" checked=\"checked\"/>");
  }

  @Test
  void forReading_nothingCanBePressed() {
    Message message = new Message("s", List.of(Buttons.of(Button.primary("x", "Answer"))));

    assertThat(HtmlRenderer.forReading().message(message).isEmptyContent()).isTrue();
    assertThat(HtmlRenderer.forPage().message(message).toString()).contains("data-press=\"x\"");
  }

  @Test
  void picture_isFetched_andOnPaperItsWordsStandForIt() {
    Message message = new Message("s", List.of(new Element.Picture("abc_-1", "A \"bar\" & two")));

    assertThat(HtmlRenderer.forPage().message(message).toString())
        .contains("src=\"/pictures/abc_-1\"", "alt=\"A &quot;bar&quot; &amp; two\"");
    assertThat(HtmlRenderer.forReading().message(message).toString())
        .contains("A &quot;bar&quot; &amp; two")
        .doesNotContain("img");
  }

  @Test
  void plainText_isAllThatAMessageShows() {
    Message message =
        new Message(
            "summary",
            List.of(
                new Element.Heading("Heading"),
                new Element.Quote("Kari", "one\ntwo"),
                new Element.Items(List.of("a", "b")),
                new Element.Divider(),
                new Element.Picture("id", "Two bars"),
                new Element.Progress(1, 2, "1 of 2"),
                Buttons.of(Button.primary("x", "Answer"))));

    assertThat(PlainText.of(message))
        .isEqualTo("Heading\nKari: one\ntwo\n• a\n• b\nTwo bars\n1 of 2");
    assertThat(PlainText.of(new Message("summary", List.of()))).isEqualTo("summary");
  }

  private static Field choice(
      String id, String text, List<Field.Option> options, Field.Choice.Look look) {
    return new Field.Choice(id, text, text, false, text, options, look);
  }

  /** As XML, which takes no shortcut for anything. */
  private static Document parse(Html html) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader("<div>" + html + "</div>")));
  }

  private static int count(Document page, String tag) {
    NodeList found = page.getElementsByTagName(tag);
    return found.getLength();
  }

  /** Control characters are shown as the sign for what can't be shown. */
  private static String shown(String typed) {
    return typed.replaceAll("[\\u0000-\\u0008\\u000B-\\u001F\\u007F\\uFFFE\\uFFFF]", "\uFFFD");
  }
}
