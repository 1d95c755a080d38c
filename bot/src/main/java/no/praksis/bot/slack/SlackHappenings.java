package no.praksis.bot.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.response.Response;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import no.praksis.bot.adapter.Promptly;
import no.praksis.bot.adapter.RecentIds;
import no.praksis.bot.delivery.Fault;
import no.praksis.practice.delivery.StorageUnavailable;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.WorkspaceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens in Slack: taken up once, and acknowledged only when it has had its effect, so that
 * nothing is lost with this process. Slack sends again what was not acknowledged: nearly at once,
 * after a minute and after five (<a href="https://docs.slack.dev/apis/events-api/">Events API</a>).
 */
final class SlackHappenings {
  private static final Logger LOG = LoggerFactory.getLogger(SlackHappenings.class);
  private static final int FAILED = 500;
  private static final int NOT_YET = 503;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final SlackHearing hearing;
  private final SlackMembership membership;
  private final SlackPeople people;
  private final SlackHomes homes;
  private final RecentIds done = new RecentIds();
  private final Map<String, CompletableFuture<Boolean>> underWay = new ConcurrentHashMap<>();
  private final Promptly promptly;
  private final Patience patience;

  SlackHappenings(
      SlackHearing hearing,
      SlackMembership membership,
      SlackPeople people,
      SlackHomes homes,
      Promptly promptly,
      Patience patience) {
    this.hearing = hearing;
    this.membership = membership;
    this.people = people;
    this.homes = homes;
    this.promptly = promptly;
    this.patience = patience;
  }

  Response run(EventRequest request, WorkspaceId workspace) {
    JsonNode payload = payload(request);
    String eventId = "event:" + payload.path("event_id").asText();
    EventContext context = request.getContext();
    SlackEvent event =
        new SlackEventTranslator(context.getBotUserId(), context.getBotId())
            .translate(payload.path("event"));
    if (event instanceof SlackEvent.Other || done.has(eventId)) {
      return Response.ok();
    }
    Origin origin = new Origin(workspace, context.getBotUserId(), eventId);
    try {
      return promptly.run(work(event, origin), patience.answer(), late -> {}).isPresent()
          ? Response.ok()
          : Response.error(NOT_YET);
    } catch (RuntimeException e) {
      LOG.error("what happened in Slack was not taken up; Slack sends it again {}", Fault.of(e));
      return Response.error(FAILED);
    }
  }

  /** What comes again while it is under way is not taken up beside that. */
  private Supplier<Boolean> work(SlackEvent event, Origin origin) {
    CompletableFuture<Boolean> ours = new CompletableFuture<>();
    CompletableFuture<Boolean> other = underWay.putIfAbsent(origin.eventId(), ours);
    return other == null ? () -> takeUpOnce(event, origin, ours) : other::join;
  }

  private boolean takeUpOnce(SlackEvent event, Origin origin, CompletableFuture<Boolean> ours) {
    try {
      if (!done.has(origin.eventId())) {
        takeUp(event, origin);
        boolean unused = done.isNew(origin.eventId());
      }
      return ours.complete(true);
    } finally {
      underWay.remove(origin.eventId());
      ours.cancel(false);
    }
  }

  /**
   * Where an event comes from.
   *
   * @param self whom Praksis is there
   */
  record Origin(WorkspaceId workspace, String self, String eventId) {}

  private static JsonNode payload(EventRequest request) {
    try {
      return SlackJson.MAPPER.readTree(request.getRequestBodyAsString());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("an event that Bolt could read and we can't", e);
    }
  }

  /** While the database refuses, we go on trying, so that it need not wait until it comes again. */
  private void takeUp(SlackEvent event, Origin origin) {
    for (Duration pause = FIRST_PAUSE; ; pause = pause.multipliedBy(2)) {
      try {
        happened(event, origin);
        return;
      } catch (StorageUnavailable e) {
        if (pause.compareTo(LONGEST_PAUSE) > 0 || !Rest.of(pause)) {
          throw e;
        }
      }
    }
  }

  private void changed(WorkspaceId workspace, SlackProfile profile) {
    people.changed(workspace, profile);
    if (!profile.takesPart()) {
      membership.departed(workspace, profile.user());
    }
  }

  private void happened(SlackEvent event, Origin origin) {
    WorkspaceId workspace = origin.workspace();
    switch (event) {
      case SlackEvent.Wrote wrote -> hearing.wrote(wrote, origin);
      case SlackEvent.Mentioned mentioned -> hearing.mentioned(mentioned, origin);
      case SlackEvent.Changed changed -> hearing.changed(changed, origin);
      case SlackEvent.Removed removed -> hearing.removed(removed, origin);
      case SlackEvent.OwnRemoved(var channel, var ts) -> hearing.ownRemoved(workspace, channel, ts);
      case SlackEvent.Joined(var channel, var user) ->
          membership.joined(workspace, new ConversationId(channel), user);
      case SlackEvent.Left(var channel, var user) ->
          membership.left(workspace, new ConversationId(channel), user);
      case SlackEvent.Added(var channel, var inviter) ->
          membership.added(workspace, new ConversationId(channel), inviter, origin.eventId());
      case SlackEvent.Gone(var channel) -> membership.gone(workspace, new ConversationId(channel));
      case SlackEvent.Back(var channel) ->
          membership.back(workspace, new ConversationId(channel), origin.eventId());
      case SlackEvent.Renamed(var channel, var name) ->
          membership.renamed(workspace, new ConversationId(channel), name);
      case SlackEvent.Profile(var user) -> changed(workspace, SlackProfile.of(user, workspace));
      case SlackEvent.HomeOpened(var user) ->
          people
              .meet(workspace, user)
              .met()
              .ifPresent(met -> homes.opened(workspace, met.person(), user, met.language()));
      case SlackEvent.Other other -> {}
    }
  }
}
