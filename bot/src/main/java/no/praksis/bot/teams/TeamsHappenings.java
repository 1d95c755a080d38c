package no.praksis.bot.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import no.praksis.bot.adapter.Promptly;
import no.praksis.bot.adapter.RecentIds;
import no.praksis.practice.delivery.StorageUnavailable;

/**
 * What happens in Teams: taken up once, and acknowledged when it has had its effect, as far as
 * Teams waits for that. Safe for use by many threads.
 */
final class TeamsHappenings {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final TeamsArrivals arrivals;
  private final TeamsHearing hearing;
  private final TeamsMembership membership;
  private final TeamsDialogs dialogs;
  private final TeamsChatCards chatCards;
  private final Promptly promptly;
  private final TeamsPatience patience;
  private final RecentIds done = new RecentIds();
  private final Map<String, CompletableFuture<Boolean>> underWay = new ConcurrentHashMap<>();

  TeamsHappenings(
      TeamsArrivals arrivals,
      TeamsHearing hearing,
      TeamsMembership membership,
      TeamsDialogs dialogs,
      TeamsChatCards chatCards,
      Promptly promptly,
      TeamsPatience patience) {
    this.arrivals = arrivals;
    this.hearing = hearing;
    this.membership = membership;
    this.dialogs = dialogs;
    this.chatCards = chatCards;
    this.promptly = promptly;
    this.patience = patience;
  }

  /**
   * What to answer, for what is answered at once; empty for a dialog that closes, and for all that
   * only happens.
   *
   * @throws RuntimeException when it was not taken up
   */
  Optional<ObjectNode> happened(TeamsSource source, TeamsEvent event) {
    return switch (event) {
      case TeamsEvent.Fetched(var data) -> dialogs.pressed(source, data);
      case TeamsEvent.Submitted(var data) -> dialogs.pressed(source, data);
      default -> {
        Optional<Boolean> unused =
            promptly.run(once(source, event), patience.happening(), late -> {});
        yield Optional.empty();
      }
    };
  }

  /** What comes again while it is under way is not taken up beside that. */
  private Supplier<Boolean> once(TeamsSource source, TeamsEvent event) {
    String id =
        event.getClass().getSimpleName()
            + TeamsDigest.of(
                source.conversation().value(), source.activity(), source.at().toString());
    CompletableFuture<Boolean> ours = new CompletableFuture<>();
    CompletableFuture<Boolean> other = underWay.putIfAbsent(id, ours);
    return other == null ? () -> takeUpOnce(source, event, id, ours) : other::join;
  }

  private boolean takeUpOnce(
      TeamsSource source, TeamsEvent event, String id, CompletableFuture<Boolean> ours) {
    try {
      if (done.isNew(id)) {
        takeUp(source, event, id);
      }
      return ours.complete(true);
    } finally {
      underWay.remove(id);
      ours.cancel(false);
    }
  }

  /** While the database refuses, we go on trying: Teams does not send everything again. */
  private void takeUp(TeamsSource source, TeamsEvent event, String id) {
    for (Duration pause = FIRST_PAUSE; ; pause = pause.multipliedBy(2)) {
      try {
        take(source, event);
        return;
      } catch (StorageUnavailable e) {
        if (pause.compareTo(LONGEST_PAUSE) > 0 || !TeamsRest.of(pause)) {
          done.forget(id);
          throw e;
        }
      } catch (RuntimeException e) {
        done.forget(id);
        throw e;
      }
    }
  }

  private void take(TeamsSource source, TeamsEvent event) {
    var workspace = source.workspace();
    String eventId = "event:" + TeamsDigest.of(source.activity(), source.at().toString());
    arrivals.heard(source, event);
    switch (event) {
      case TeamsEvent.Wrote wrote -> hearing.wrote(source, wrote);
      case TeamsEvent.Changed changed -> hearing.changed(source, changed);
      case TeamsEvent.Removed removed -> hearing.removed(source, removed);
      case TeamsEvent.Sent(var data, String card) -> chatCards.pressed(source, data, card);
      case TeamsEvent.Joined(var who, var channel) -> membership.joined(source, who, channel);
      case TeamsEvent.Left(var who, var channel) -> membership.left(source, who, channel);
      case TeamsEvent.Added(var channel) -> arrivals.added(source, channel);
      case TeamsEvent.Gone(var channel) -> arrivals.gone(source, channel);
      case TeamsEvent.ChannelRenamed(var channel, String name) ->
          membership.renamed(workspace, channel, name);
      case TeamsEvent.ChannelGone(var channel) -> membership.gone(workspace, channel);
      case TeamsEvent.ChannelBack(var channel) -> membership.back(workspace, channel, eventId);
      case TeamsEvent.TeamRenamed(String team, String name) ->
          membership.teamRenamed(workspace, team, name);
      case TeamsEvent.TeamGone(String team) -> membership.teamGone(workspace, team);
      case TeamsEvent.TeamBack(String team) -> membership.teamBack(workspace, team, eventId);
      default -> {}
    }
  }
}
