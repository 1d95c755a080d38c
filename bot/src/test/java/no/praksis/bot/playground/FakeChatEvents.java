package no.praksis.bot.playground;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import no.praksis.bot.conversation.ChatEvent;
import no.praksis.bot.conversation.ChatEvents;
import no.praksis.bot.conversation.Reply;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Home;
import no.praksis.bot.view.Message;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.StorageUnavailable;
import no.praksis.practice.group.Language;
import no.praksis.practice.id.PersonId;
import org.jspecify.annotations.Nullable;

/** Answers with sample views, and remembers what it was told. */
final class FakeChatEvents implements ChatEvents {
  final List<ChatEvent> events = new CopyOnWriteArrayList<>();
  final Map<String, Reply> answered = new ConcurrentHashMap<>();
  final List<MessageKey> gone = new CopyOnWriteArrayList<>();
  volatile boolean broken;
  volatile Runnable whileSaving = () -> {};
  volatile Runnable onSaved = () -> {};

  @Override
  public Reply handle(ChatEvent event) {
    if (broken) {
      throw new StorageUnavailable("the disk is full", new IllegalStateException());
    }
    events.add(event);
    return answered.computeIfAbsent(event.origin().eventId(), id -> answer(event));
  }

  @Override
  public Home homeOf(PersonId person, @Nullable Language platformLanguage) {
    return SampleViews.home(Language.EN);
  }

  private Reply answer(ChatEvent event) {
    Language platform = event.origin().platformLanguage();
    Language language = platform == null ? Language.EN : platform;
    return switch (event) {
      case ChatEvent.Pressed(var origin, var button) when button.startsWith("answer") ->
          new Reply.OpenForm(SampleViews.answer(language));
      case ChatEvent.Pressed(var origin, var button) ->
          new Reply.Tell(Message.of("You pressed " + button));
      case ChatEvent.Command(var origin, var words) when words.equals("answer") ->
          new Reply.OpenForm(SampleViews.answer(language));
      case ChatEvent.Command(var origin, var words) ->
          new Reply.Tell(SampleViews.help(language, words));
      case ChatEvent.Edited(var origin, var message, var text) ->
          new Reply.Tell(Message.of("You meant: " + text));
      case ChatEvent.Deleted deleted -> new Reply.Tell(Message.of("You took it back."));
      case ChatEvent.Said(var origin, var text, var replyTo, var message) ->
          new Reply.Tell(Message.of("You said: " + text));
      case ChatEvent.Submitted(var origin, var form, var values) -> submitted(language, values);
      case ChatEvent.Shortcut(var origin, var kind, var text) ->
          new Reply.Tell(Message.of("You chose " + kind));
    };
  }

  @Override
  public void messageGone(MessageKey message) {
    gone.add(message);
  }

  private Reply submitted(Language language, Map<String, String> values) {
    whileSaving.run();
    Form form = SampleViews.answer(language);
    if (values.getOrDefault("well", "").isBlank()) {
      return new Reply.KeepForm(form.again(values, Map.of("well", SampleViews.missing(language))));
    }
    onSaved.run();
    return new Reply.CloseForm(SampleViews.shared(language));
  }
}
