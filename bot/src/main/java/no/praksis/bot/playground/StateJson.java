package no.praksis.bot.playground;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import no.praksis.bot.files.FileRoutes;
import no.praksis.bot.view.Element;
import no.praksis.bot.view.Field;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Home;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.Part;
import no.praksis.bot.web.PlainText;
import no.praksis.practice.id.PersonId;

/** What stands on the playground, as JSON. */
final class StateJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final PlaygroundConversations conversations;
  private final Cast cast;
  private final Stage stage;

  StateJson(PlaygroundConversations conversations, Cast cast, Stage stage) {
    this.conversations = conversations;
    this.cast = cast;
    this.stage = stage;
  }

  ObjectNode nothing() {
    return JSON.objectNode();
  }

  ObjectNode state() {
    ObjectNode state = JSON.objectNode().put("now", time(stage.now()));
    state.put("language", stage.language().tag());
    ArrayNode people = state.putArray("people");
    cast.all()
        .forEach(
            role ->
                people
                    .addObject()
                    .put("id", role.person().id().value())
                    .put("name", role.person().name())
                    .put("role", role.code()));
    ArrayNode all = state.putArray("conversations");
    PageTexts texts = PageTexts.in(stage.language());
    for (Conversation conversation : conversations.all()) {
      PersonId person = conversation.person();
      all.addObject()
          .put("id", conversation.id())
          .put("name", texts.nameOf(conversation))
          .put("kind", conversation.kind().code())
          .put("person", person == null ? null : person.value());
    }
    stage.next().ifPresentOrElse(n -> state.set("next", next(n)), () -> state.putNull("next"));
    return state;
  }

  ObjectNode messages(List<StoredMessage> messages, PersonId as) {
    Mentions mentions = new Mentions(conversations.people());
    ObjectNode json = JSON.objectNode();
    ArrayNode all = json.putArray("messages");
    messages.stream()
        .filter(message -> message.seenBy(as))
        .forEach(message -> message(all.addObject(), message, mentions));
    return json;
  }

  ObjectNode home(Home home) {
    ObjectNode json = JSON.objectNode();
    ObjectNode message = json.putArray("messages").addObject();
    message.put("id", Homes.MESSAGE).put("from", Playground.PRAKSIS).put("at", time(stage.now()));
    message.put("text", home.title() + "\n" + PlainText.of(home.elements()));
    message.putNull("only").put("updates", 0);
    buttons(message, home.elements());
    pictures(message, home.elements());
    return json;
  }

  ObjectNode form(Form form) {
    ObjectNode json = JSON.objectNode();
    ObjectNode node = json.putObject("form").put("id", form.id()).put("title", form.title());
    node.put("text", PlainText.of(form.elements()));
    ArrayNode fields = node.putArray("fields");
    form.fields().forEach(field -> field(fields.addObject(), field));
    ObjectNode errors = node.putObject("errors");
    form.errors().forEach(errors::put);
    return json;
  }

  private void message(ObjectNode json, StoredMessage message, Mentions mentions) {
    Message view = message.view();
    String text = PlainText.of(view);
    json.put("id", message.id()).put("from", message.from()).put("at", time(message.at()));
    json.put("text", message.fromPraksis() ? text : mentions.withNames(text));
    PersonId only = message.only();
    json.put("only", only == null ? null : only.value()).put("updates", message.updates());
    json.put("reply_to", message.replyTo()).put("invented", message.invented());
    buttons(json, view.elements());
    pictures(json, view.elements());
  }

  private static void pictures(ObjectNode json, List<Element> elements) {
    ArrayNode all = json.putArray("pictures");
    ArrayNode files = json.putArray("files");
    for (Element element : elements) {
      if (element instanceof Element.Picture picture) {
        all.addObject().put("alt", picture.alt()).put("url", FileRoutes.path(picture.id()));
      }
      if (element instanceof Element.Attachment file) {
        files.addObject().put("name", file.name()).put("url", FileRoutes.path(file.id()));
      }
    }
  }

  private static void buttons(ObjectNode json, List<? extends Part> parts) {
    ArrayNode all = json.putArray("buttons");
    Buttons.in(parts).forEach(b -> all.addObject().put("id", b.id()).put("label", b.label()));
  }

  private static void field(ObjectNode json, Field field) {
    json.put("id", field.id()).put("label", field.label()).put("hint", field.hint());
    List<Field.Option> options =
        switch (field) {
          case Field.Text text -> List.of();
          case Field.Date date -> List.of();
          case Field.Time time -> List.of();
          case Field.Choice choice -> choice.options();
          case Field.Several several -> several.options();
          case Field.Somebody somebody -> somebody.options();
        };
    json.put("type", type(field)).put("required", field.required());
    if (field instanceof Field.Several several) {
      several.chosen().forEach(json.putArray("value")::add);
    } else {
      json.put("value", field.value());
    }
    ArrayNode all = json.putArray("options");
    options.forEach(o -> all.addObject().put("id", o.id()).put("label", o.label()));
  }

  private static String type(Field field) {
    return switch (field) {
      case Field.Text text -> "text";
      case Field.Choice choice -> "choice";
      case Field.Date date -> "date";
      case Field.Time time -> "time";
      case Field.Several several -> "choices";
      case Field.Somebody somebody -> "person";
    };
  }

  private ObjectNode next(Stage.Upcoming upcoming) {
    return JSON.objectNode()
        .put("at", time(upcoming.at()))
        .put("what", upcoming.what().name().toLowerCase(Locale.ROOT))
        .put("group", upcoming.group());
  }

  private String time(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        instant.truncatedTo(ChronoUnit.SECONDS).atZone(stage.zone()));
  }
}
