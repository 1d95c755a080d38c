package no.praksis.bot.slack;

import com.slack.api.methods.response.chat.ChatDeleteResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.model.Message.Metadata;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.praksis.bot.delivery.Destination;
import no.praksis.bot.delivery.Gateway;
import no.praksis.bot.delivery.Pace;
import no.praksis.bot.slack.SlackDrafts.Draft;
import no.praksis.bot.slack.SlackDrafts.Place;
import no.praksis.bot.view.Message;
import no.praksis.practice.delivery.DeliveryResult;
import no.praksis.practice.delivery.DeliveryResult.Delivered;
import no.praksis.practice.delivery.DeliveryResult.Reason;
import no.praksis.practice.delivery.DeliveryResult.RetryAfter;
import no.praksis.practice.delivery.DeliveryResult.Undeliverable;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.WorkspaceId;

/**
 * Delivers to Slack. Each message carries its key in its metadata, by which it is found again.
 *
 * <p>Paces by <a href="https://docs.slack.dev/apis/web-api/rate-limits">Rate limits</a>: a message
 * a second and channel, several hundred a minute and workspace; {@code chat.update} and {@code
 * chat.delete} are of tier 3, fifty a minute and workspace, with bursts.
 */
final class SlackGateway implements Gateway {
  private static final Pace POSTS = new Pace(Duration.ofSeconds(1), Duration.ofMillis(200));
  private static final Pace CHANGES = new Pace(Duration.ofSeconds(1), Duration.ofMillis(1_500), 10);

  /** What is left of a message that nobody may take away. */
  private static final Message EMPTIED = Message.of("–");

  private static final Set<String> STAYS =
      Set.of("cant_delete_message", "compliance_exports_prevent_deletion");
  private static final Undeliverable UNREACHABLE = new Undeliverable(Reason.PERSON_UNREACHABLE);

  private final SlackBrakes slack;
  private final SlackChats chats;
  private final SlackDigests digests;
  private final SlackDrafts drafts;
  private final SlackLookUp lookUp;

  SlackGateway(SlackBrakes slack, SlackChats chats, SlackFiles files, SlackBooks books) {
    this.slack = slack;
    this.chats = chats;
    digests = new SlackDigests(files, books);
    drafts = new SlackDrafts(files);
    lookUp = new SlackLookUp(slack);
  }

  @Override
  public boolean serves(WorkspaceId workspace) {
    return SlackIds.isSlack(workspace);
  }

  @Override
  public Pace pace() {
    return POSTS;
  }

  @Override
  public Pace paceOfChanges() {
    return CHANGES;
  }

  @Override
  public List<Message> split(Destination to, Message message) {
    return drafts.split(to.workspace(), message);
  }

  @Override
  public DeliveryResult post(Destination to, MessageKey key, Message message) {
    DeliveryResult result = postOnce(to, key, message);
    if (to instanceof Destination.PrivateChat chat && result.equals(UNREACHABLE)) {
      chats.forget(chat.workspace(), chat.person().platformUser());
      return postOnce(to, key, message); // in a chat that is opened anew
    }
    return result;
  }

  private DeliveryResult postOnce(Destination to, MessageKey key, Message message) {
    SlackResult<ConversationId> channel = channel(to);
    if (!(channel instanceof SlackResult.Done<ConversationId>(ConversationId found))) {
      return failure(to, channel);
    }
    Place place = new Place(to.workspace(), found, to instanceof Destination.PrivateChat);
    return switch (drafts.of(place, message)) {
      case Draft.NotReady(DeliveryResult why) -> why;
      case Draft.Ready ready -> {
        var posted = post(place, key, ready);
        if (isRefusedFor(posted, ready)) {
          posted = post(place, key, ready.withoutPictures());
        }
        yield posted instanceof SlackResult.Done<ChatPostMessageResponse>(var response)
            ? stands(SlackIds.reference(found.value(), response.getTs()), place, ready)
            : failure(to, posted);
      }
    };
  }

  private SlackResult<ChatPostMessageResponse> post(
      Place place, MessageKey key, Draft.Ready ready) {
    SlackRenderer.Rendered rendered = ready.rendered();
    return slack.post(
        place.workspace(),
        place.channel(),
        client ->
            client.chatPostMessage(
                post ->
                    post.channel(place.channel().value())
                        .text(rendered.text())
                        .blocks(rendered.blocks())
                        .metadata(metadata(key))
                        .parse("none")
                        .linkNames(false)
                        .unfurlLinks(false)
                        .unfurlMedia(false)));
  }

  private static Metadata metadata(MessageKey key) {
    return Metadata.builder()
        .eventType(SlackLookUp.EVENT_TYPE)
        .eventPayload(Map.of(SlackLookUp.KEY, key.value()))
        .build();
  }

  @Override
  public DeliveryResult update(Destination where, MessageReference message, Message newContent) {
    Place place = place(where, message);
    return switch (drafts.of(place, newContent)) {
      case Draft.NotReady(DeliveryResult why) -> why;
      case Draft.Ready ready -> {
        var updated = update(place, message, ready);
        if (isRefusedFor(updated, ready)) {
          updated = update(place, message, ready.withoutPictures());
        }
        yield updated.done().isPresent()
            ? stands(message, place, ready)
            : notUpdated(where, place, message, updated);
      }
    };
  }

  /** Where a message with replies was deleted something stays, which belongs to Slack. */
  private boolean isDeleted(Place place, MessageReference message, SlackResult<?> updated) {
    return updated instanceof SlackResult.Refused<?>(String code)
        && code.equals("cant_update_message")
        && lookUp.isDeleted(place.workspace(), place.channel(), SlackIds.tsOf(message));
  }

  private SlackResult<ChatUpdateResponse> update(
      Place place, MessageReference message, Draft.Ready ready) {
    SlackRenderer.Rendered rendered = ready.rendered();
    return slack.call(
        place.workspace(),
        "chat.update",
        client ->
            client.chatUpdate(
                update ->
                    update
                        .channel(place.channel().value())
                        .ts(SlackIds.tsOf(message))
                        .text(rendered.text())
                        .blocks(rendered.blocks())
                        .parse("none") // the default of chat.update makes links of names
                        .linkNames(false)));
  }

  /** What held all of a message that is gone goes too, before the message is posted again. */
  private DeliveryResult notUpdated(
      Destination where, Place place, MessageReference message, SlackResult<?> failed) {
    DeliveryResult result =
        isDeleted(place, message, failed)
            ? new Undeliverable(Reason.MESSAGE_GONE)
            : failure(where, failed);
    return result.equals(new Undeliverable(Reason.MESSAGE_GONE))
        ? digests
            .keepOnly(where.workspace(), message, null)
            .filter(RetryAfter.class::isInstance)
            .orElse(result)
        : result;
  }

  /**
   * Somebody has taken one of Praksis' messages away: what held all of it goes too.
   *
   * @throws IllegalStateException when Slack can't do that now
   */
  void takenAway(WorkspaceId workspace, MessageReference message) {
    if (digests.keepOnly(workspace, message, null).orElse(null) instanceof RetryAfter) {
      throw new IllegalStateException("a file of a message that is gone still stands");
    }
  }

  /** A picture that Slack has lost, or has not finished with after all, is told in words. */
  private static boolean isRefusedFor(SlackResult<?> result, Draft.Ready ready) {
    return !ready.pictures().isEmpty()
        && result instanceof SlackResult.Refused<?>(String code)
        && (code.equals("invalid_blocks") || code.equals("invalid_arguments"));
  }

  /** Files that held all of the message before are taken away, with what they quoted. */
  private DeliveryResult stands(MessageReference message, Place place, Draft.Ready ready) {
    return digests
        .keepOnly(place.workspace(), message, ready.digest())
        .orElseGet(() -> new Delivered(message));
  }

  @Override
  public DeliveryResult delete(Destination where, MessageReference message) {
    Place place = place(where, message);
    SlackResult<ChatDeleteResponse> deleted =
        slack.call(
            place.workspace(),
            "chat.delete",
            client ->
                client.chatDelete(
                    delete -> delete.channel(place.channel().value()).ts(SlackIds.tsOf(message))));
    if (deleted instanceof SlackResult.Refused<?>(String code)) {
      if (STAYS.contains(code)) {
        return update(where, message, EMPTIED);
      }
      if (!code.equals("message_not_found")) {
        return failure(where, deleted);
      }
    } else if (deleted.done().isEmpty()) {
      return failure(where, deleted);
    }
    return stands(message, place, new Draft.Ready(EMPTIED, Map.of(), null));
  }

  @Override
  public Found lookUp(Destination where, MessageKey key, Instant since) {
    return switch (channel(where)) {
      case SlackResult.Done<ConversationId>(ConversationId channel) ->
          lookUp.find(where.workspace(), channel, key, since);
      case SlackResult.Limited<ConversationId>(Duration pause) -> new Found.NotNow(pause);
      case SlackResult.Refused<ConversationId> unreachable -> new Found.Unknowable();
      default -> new Found.NotNow();
    };
  }

  private SlackResult<ConversationId> channel(Destination to) {
    return switch (to) {
      case Destination.Channel channel -> new SlackResult.Done<>(channel.conversation());
      case Destination.PrivateChat chat ->
          chats.with(chat.workspace(), chat.person().platformUser());
    };
  }

  private static Place place(Destination where, MessageReference message) {
    return new Place(
        where.workspace(), SlackIds.channelOf(message), where instanceof Destination.PrivateChat);
  }

  private static DeliveryResult failure(Destination to, SlackResult<?> failure) {
    return to instanceof Destination.PrivateChat
        ? SlackErrors.ofPrivate(failure)
        : SlackErrors.of(failure);
  }
}
