package no.praksis.bot.slack;

import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.response.chat.ChatPostEphemeralResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.methods.response.views.ViewsPushResponse;
import com.slack.api.methods.response.views.ViewsUpdateResponse;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.Texts;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.WorkspaceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings answers to the one person whom they are for: where it was asked for, so that nobody else
 * sees it, else in the private chat, else not at all.
 */
final class SlackAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(SlackAnswers.class);
  private static final int OK = 200;

  private final SlackApi api;
  private final SlackBrakes brakes;
  private final ActionResponseSender sender;
  private final SlackChats chats;
  private final SlackEnclosures enclosures;
  private final SlackWords words;
  private final ResponseUses uses = new ResponseUses();

  SlackAnswers(
      SlackApi api,
      SlackBrakes brakes,
      ActionResponseSender sender,
      SlackChats chats,
      SlackEnclosures enclosures,
      SlackWords words) {
    this.api = api;
    this.brakes = brakes;
    this.sender = sender;
    this.chats = chats;
    this.enclosures = enclosures;
    this.words = words;
  }

  /** Waits until Slack lets somebody be told; not when the thread is asked to stop. */
  boolean waitForTurn(WorkspaceId workspace) {
    Duration rest = brakes.untilSomebody(workspace);
    while (rest.isPositive() && Rest.of(rest)) {
      rest = brakes.untilSomebody(workspace);
    }
    return !rest.isPositive();
  }

  /** Files go to the private chat, since a channel would show them to everybody. */
  void tell(SlackPlace place, Message message) {
    if (SlackEnclosures.hasFiles(message)) {
      privately(place, message);
    } else {
      SlackSplitter.split(message).forEach(part -> tellPart(place, part));
    }
  }

  private void tellPart(SlackPlace place, Message message) {
    // pictures belong to the workspace, so that at home, in no channel, any name for it serves
    String channel = place.channel() == null ? place.user() : place.channel();
    SlackRenderer.Rendered rendered =
        enclosures.rendered(
            new SlackDrafts.Place(place.workspace(), new ConversationId(channel), false), message);
    boolean told =
        respond(place, rendered)
            || (place.conversation() != null && whisper(place, rendered))
            || privately(place, rendered);
    if (!told) {
      LOG.info("an answer reached nobody");
    }
  }

  private void privately(SlackPlace place, Message message) {
    Optional<ConversationId> chat = chats.with(place.workspace(), place.user()).done();
    boolean told = false;
    if (chat.isPresent()) {
      SlackRenderer.Rendered rendered =
          enclosures.rendered(new SlackDrafts.Place(place.workspace(), chat.get(), true), message);
      told = post(place, chat.get(), rendered);
    }
    Texts texts = words.of(place);
    if (!told) {
      tellPart(place, Message.of(texts.say("slack.unreachable")));
    } else if (!place.isHome() && !chat.get().value().equals(place.channel())) {
      tellPart(place, Message.of(texts.say("slack.sent-privately")));
    }
  }

  private boolean respond(SlackPlace place, SlackRenderer.Rendered rendered) {
    String url = place.responseUrl();
    if (url == null || !uses.take(url)) {
      return false;
    }
    ActionResponse response =
        ActionResponse.builder()
            .responseType("ephemeral")
            .replaceOriginal(false)
            .text(rendered.text())
            .blocks(rendered.blocks())
            .threadTs(place.thread())
            .build();
    try {
      int code = sender.send(url, response).getCode();
      if (code != OK) {
        LOG.info("Slack did not take an answer status={}", code);
      }
      return code == OK;
    } catch (IOException e) {
      LOG.info("Slack could not be answered {}", e.getClass().getName());
      return false;
    }
  }

  private boolean whisper(SlackPlace place, SlackRenderer.Rendered rendered) {
    SlackResult<ChatPostEphemeralResponse> result =
        Rest.between(
            () ->
                brakes.call(
                    place.workspace(),
                    SlackBrakes.WHISPER,
                    client ->
                        client.chatPostEphemeral(
                            post ->
                                post.channel(place.channel())
                                    .user(place.user())
                                    .threadTs(place.thread())
                                    .text(rendered.text())
                                    .blocks(rendered.blocks()))));
    return result.done().isPresent();
  }

  /** A chat of two may be one that Praksis is not in, as where a shortcut was used. */
  private boolean privately(SlackPlace place, SlackRenderer.Rendered rendered) {
    String there = place.isPrivate() && place.responseUrl() == null ? place.channel() : null;
    if (there != null && post(place, new ConversationId(there), rendered)) {
      return true;
    }
    return chats
        .with(place.workspace(), place.user())
        .done()
        .filter(chat -> !chat.value().equals(there))
        .filter(chat -> post(place, chat, rendered))
        .isPresent();
  }

  private boolean post(SlackPlace place, ConversationId chat, SlackRenderer.Rendered rendered) {
    boolean asked = chat.value().equals(place.channel());
    SlackResult<ChatPostMessageResponse> result =
        Rest.between(
            () ->
                brakes.post(
                    place.workspace(),
                    chat,
                    client ->
                        client.chatPostMessage(
                            post ->
                                post.channel(chat.value())
                                    .threadTs(asked ? place.thread() : null)
                                    .unfurlLinks(false)
                                    .unfurlMedia(false)
                                    .text(rendered.text())
                                    .blocks(rendered.blocks()))));
    return result.done().isPresent();
  }

  /** Opens a view by the trigger, on top of the form that it was asked for in; its id. */
  Optional<String> open(SlackPlace place, View view) {
    String trigger = place.trigger();
    if (trigger == null) {
      return Optional.empty();
    }
    return place.view() == null
        ? api.call(
                place.workspace(),
                client -> client.viewsOpen(open -> open.triggerId(trigger).view(view)))
            .done()
            .map(ViewsOpenResponse::getView)
            .map(View::getId)
        : api.call(
                place.workspace(),
                client -> client.viewsPush(push -> push.triggerId(trigger).view(view)))
            .done()
            .map(ViewsPushResponse::getView)
            .map(View::getId);
  }

  /** Puts a view in the place of one that is open. */
  boolean update(WorkspaceId workspace, String open, View view) {
    SlackResult<ViewsUpdateResponse> result =
        api.call(workspace, client -> client.viewsUpdate(update -> update.viewId(open).view(view)));
    return result.done().isPresent();
  }
}
