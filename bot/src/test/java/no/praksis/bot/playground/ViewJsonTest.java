package no.praksis.bot.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Field;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.Part;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.id.PersonId;
import org.junit.jupiter.api.Test;

final class ViewJsonTest {
  @Property(tries = 200)
  void everyView_comesBackUnchanged(@ForAll String text, @ForAll boolean yes) {
    List<Part> parts = new ArrayList<>(elements(text));
    parts.addAll(fields(text, yes));
    Message message = new Message(text, elements(text));
    Form form = new Form(text, text, parts, text, Map.of(text, text));

    assertThat(ViewJson.read(ViewJson.write(message), Message.class)).isEqualTo(message);
    assertThat(ViewJson.read(ViewJson.write(form), Form.class)).isEqualTo(form);
  }

  @Test
  void theSamples_holdEveryKindOfPart() {
    Set<Class<?>> sampled = new HashSet<>();
    elements("x").forEach(element -> sampled.add(element.getClass()));
    fields("x", true).forEach(field -> sampled.add(field.getClass()));

    assertThat(sampled).isEqualTo(kinds(Part.class).collect(Collectors.toSet()));
  }

  @Test
  void aMessage_comesBackUnchanged() {
    StoredMessage message =
        new StoredMessage(
            "m1",
            new MessageKey("k"),
            "praksis",
            Instant.parse("2026-11-21T10:00:00.123456Z"),
            Message.of("hei"),
            new PersonId("kari"),
            "m0",
            3,
            true);

    assertThat(StoredMessage.read("m1", message.document())).isEqualTo(message);
  }

  private static Stream<Class<?>> kinds(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ViewJsonTest::kinds)
        : Stream.of(type);
  }

  private static List<Element> elements(String text) {
    return List.of(
        new Element.Heading(text),
        new Element.Paragraph(text),
        new Element.Note(text),
        new Element.Quote(text, text),
        new Element.Items(List.of(text, text)),
        new Element.Progress(1, 2, text),
        new Element.Divider(),
        new Element.Picture("id", text),
        new Element.Attachment("id", text),
        Element.Buttons.of(Element.Button.primary(text, text), Element.Button.plain(text, text)));
  }

  private static List<Field> fields(String text, boolean required) {
    List<Field.Option> options = List.of(new Field.Option(text, text));
    return List.of(
        new Field.Text(text, text, text, required, text, 3),
        new Field.Choice(text, text, text, required, text, options, Field.Choice.Look.SMALL_MENU),
        new Field.Several(text, text, text, required, text, options),
        new Field.Date(text, text, text, required, text),
        new Field.Time(text, text, text, required, text),
        new Field.Somebody(text, text, text, required, text, options));
  }
}
