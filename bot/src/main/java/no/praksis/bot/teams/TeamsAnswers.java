package no.praksis.bot.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.schema.Activity;
import java.util.List;
import java.util.function.Supplier;
import no.praksis.bot.view.Element.Heading;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.Texts;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.WorkspaceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings answers to the one person whom they are for, outside of dialogs: into the personal chat,
 * with a word where they come from, else not at all. Others in a channel see nothing of them.
 */
final class TeamsAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(TeamsAnswers.class);

  private final TeamsApi api;
  private final TeamsBrakes brakes;
  private final TeamsPrivately privately;
  private final TeamsWords words;
  private final TeamsStates states;
  private final Pictures pictures;

  TeamsAnswers(
      TeamsApi api,
      TeamsBrakes brakes,
      TeamsPrivately privately,
      TeamsWords words,
      TeamsStates states,
      Pictures pictures) {
    this.api = api;
    this.brakes = brakes;
    this.privately = privately;
    this.words = words;
    this.states = states;
    this.pictures = pictures;
  }

  void tell(TeamsSource source, Message message) {
    send(source, parts(source, message), false);
  }

  /** The same for how something ended that somebody still waits to hear of. */
  void tellSurely(TeamsSource source, Message message) {
    send(source, parts(source, message), true);
  }

  private List<Activity> parts(TeamsSource source, Message message) {
    Message told = source.isPrivate() ? message : words.from(source, message);
    return TeamsSplitter.split(told).stream().map(this::activity).toList();
  }

  /** A form as a card, for where there is no dialog to open it in. */
  void offer(TeamsSource source, Form form, TeamsStates.State state) {
    send(source, cards(source, form, state, false), true);
  }

  /** The same for one that somebody has filled in. */
  void giveBack(TeamsSource source, Form form, TeamsStates.State state) {
    send(source, cards(source, form, state, true), true);
  }

  private void send(TeamsSource source, List<Activity> activities, boolean surely) {
    for (Activity activity : activities) {
      Supplier<TeamsResult<MessageReference>> post = () -> post(source, activity);
      TeamsResult<MessageReference> posted =
          surely ? TeamsRest.surely(post) : TeamsRest.between(post);
      if (posted.done().isEmpty()) {
        LOG.info("an answer reached nobody");
        sayNotTold(source, posted);
        return;
      }
    }
  }

  private TeamsResult<MessageReference> post(TeamsSource source, Activity activity) {
    String user = source.by().user();
    return source.isPrivate()
        ? privately.postIn(source.conversation(), source.workspace(), user, activity)
        : privately.post(source.workspace(), user, activity);
  }

  private List<Activity> cards(
      TeamsSource source, Form form, TeamsStates.State state, boolean typed) {
    Texts texts = words.of(source);
    Message title = new Message(form.title(), List.of(new Heading(form.title())));
    Message above = source.isPrivate() ? title : words.from(source, title);
    String carried = states.write(state, form);
    ObjectNode card = TeamsRenderer.waiting(form, carried, texts, above);
    if (TeamsFormCards.fits(card)) {
      return List.of(TeamsActivities.message(card, form.title()));
    }
    Message instead = TeamsFormCards.instead(above, form, carried, texts, typed);
    return TeamsSplitter.split(instead).stream().map(this::activity).toList();
  }

  /** Whether a form that stands in the personal chat shows this now; not what is too long. */
  boolean replace(TeamsSource source, String card, Form form, TeamsStates.State state) {
    List<Activity> cards = cards(source, form, state, true);
    return cards.size() == 1 && update(source, card, cards.getFirst());
  }

  /** Whether a card that stands in the personal chat shows this now; not what is too long. */
  boolean replace(TeamsSource source, String card, Message message) {
    List<Message> parts = TeamsSplitter.split(message);
    return parts.size() == 1 && update(source, card, activity(parts.getFirst()));
  }

  private boolean update(TeamsSource source, String card, Activity activity) {
    if (card.isEmpty() || !source.isPrivate()) {
      return false;
    }
    WorkspaceId workspace = source.workspace();
    ConversationId chat = source.conversation();
    TeamsResult<String> updated =
        TeamsRest.between(
            () ->
                brakes.inTurn(
                    workspace, chat.value(), () -> api.update(workspace, chat, card, activity)));
    return updated.done().isPresent();
  }

  private Activity activity(Message message) {
    return TeamsActivities.message(
        TeamsRenderer.message(message, pictures), TeamsRenderer.summary(message));
  }

  /** All that others may see of it. */
  private void sayNotTold(TeamsSource source, TeamsResult<?> failure) {
    if (!source.isPrivate()) {
      sayHere(source, Message.of(words.of(source).say(TeamsErrors.notTold(failure))));
    }
  }

  /** Says it where everybody sees it, under what it answers. */
  void sayHere(TeamsSource source, Message message) {
    WorkspaceId workspace = source.workspace();
    ConversationId channel = source.conversation();
    Activity activity = activity(message);
    TeamsResult<String> said =
        TeamsRest.between(
            () ->
                brakes.inTurn(
                    workspace,
                    channel.value(),
                    () ->
                        source.thread().isEmpty()
                            ? api.post(workspace, channel, activity)
                            : api.reply(workspace, channel, source.thread(), activity)));
    if (said.done().isEmpty()) {
      LOG.info("an answer reached nobody");
    }
  }
}
