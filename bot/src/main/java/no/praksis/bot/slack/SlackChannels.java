package no.praksis.bot.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import com.slack.api.methods.response.conversations.ConversationsMembersResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import no.praksis.bot.adapter.ChannelChanges;
import no.praksis.bot.adapter.Meeting;
import no.praksis.bot.conversation.Channels;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.WorkspaceId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The channels that Praksis is in, with who is in them, as Slack said when it was asked last and as
 * its events have told since. Safe for use by many threads.
 */
final class SlackChannels implements Channels {
  private static final Logger LOG = LoggerFactory.getLogger(SlackChannels.class);
  private static final int PAGE = 200;

  /** How often Slack is asked anew at once, since something has changed meanwhile. */
  private static final int LOOKS = 3;

  private static final Set<String> GONE =
      Set.of("channel_not_found", "not_in_channel", "is_archived");

  private final SlackApi api;
  private final SlackPeople people;
  private final ChannelChanges changes = new ChannelChanges();
  private final SlackBooks books;

  SlackChannels(SlackApi api, SlackPeople people, SlackNeeds needs) {
    this.api = api;
    this.people = people;
    books = needs.books();
  }

  /** What Slack says about a channel when it is asked. */
  sealed interface Look {
    /** Praksis is in it. */
    record There(Channel channel) implements Look {}

    /** Praksis is not in it, or it is gone or archived. */
    record Gone() implements Look {}

    /** Slack could not say, or not all of it. */
    record NotNow(Duration pause) implements Look {}
  }

  /** As it is kept; people by Slack's ids, since Praksis may forget them while Slack does not. */
  record Kept(String name, Set<String> users) {
    Kept with(String user) {
      Set<String> more = new TreeSet<>(users);
      more.add(user);
      return new Kept(name, more);
    }

    Kept without(String user) {
      Set<String> fewer = new TreeSet<>(users);
      fewer.remove(user);
      return new Kept(name, fewer);
    }
  }

  @Override
  public Optional<Channel> find(WorkspaceId workspace, ConversationId channel) {
    Optional<Kept> kept = kept(workspace, channel);
    if (kept.isPresent()) {
      return Optional.of(new Channel(kept.get().name(), known(workspace, kept.get().users())));
    }
    return look(workspace, channel) instanceof Look.There there
        ? Optional.of(there.channel())
        : Optional.empty();
  }

  private List<PersonId> known(WorkspaceId workspace, Set<String> users) {
    return users.stream()
        .flatMap(user -> people.meet(workspace, user).met().stream())
        .map(Meeting.Met::person)
        .toList();
  }

  /** Asks ahead of time who is in a channel, unless that takes long. */
  void lookAhead(WorkspaceId workspace, ConversationId channel) {
    boolean unused =
        ask(workspace, channel)
            .done()
            .map(info -> info.getChannel().getNumOfMembers())
            .filter(members -> members <= PAGE)
            .map(members -> look(workspace, channel) instanceof Look.There)
            .orElse(false);
  }

  /** Whether everybody of the workspace is in it, asked or not; also when Slack can't say. */
  boolean isGeneral(WorkspaceId workspace, ConversationId channel) {
    return ask(workspace, channel).done().map(info -> info.getChannel().isGeneral()).orElse(true);
  }

  private SlackResult<ConversationsInfoResponse> ask(
      WorkspaceId workspace, ConversationId channel) {
    return Rest.whileLimited(
        () ->
            api.call(
                workspace,
                client ->
                    client.conversationsInfo(
                        info -> info.channel(channel.value()).includeNumMembers(true))));
  }

  /** Asks Slack, and keeps what it says. */
  Look look(WorkspaceId workspace, ConversationId channel) {
    return look(workspace, channel, there -> {});
  }

  /**
   * The same.
   *
   * @param effects of what Slack says, beside which nothing else changes in the channel; not for
   *     what it could not say
   */
  Look look(WorkspaceId workspace, ConversationId channel, Consumer<Look> effects) {
    for (int i = 0; i < LOOKS; i++) {
      long before = changes.in(workspace, channel);
      Seen seen = see(workspace, channel);
      if (seen.look() instanceof Look.NotNow) {
        return seen.look();
      }
      boolean stands =
          changes.unlessAny(
              workspace,
              channel,
              before,
              () -> {
                keep(workspace, channel, seen.kept());
                effects.accept(seen.look());
              });
      if (stands) {
        return seen.look();
      }
    }
    return new Look.NotNow(Duration.ZERO);
  }

  /**
   * What Slack has said.
   *
   * @param kept what is to be kept of it; null for nothing
   */
  private record Seen(Look look, @Nullable Kept kept) {}

  private Seen see(WorkspaceId workspace, ConversationId channel) {
    SlackResult<ConversationsInfoResponse> asked = ask(workspace, channel);
    return switch (asked) {
      case SlackResult.Done<ConversationsInfoResponse>(ConversationsInfoResponse info) -> {
        boolean there = info.getChannel().isMember() && !info.getChannel().isArchived();
        yield there
            ? seeInside(workspace, channel, info.getChannel().getName())
            : new Seen(new Look.Gone(), null);
      }
      case SlackResult.Refused<ConversationsInfoResponse>(String error) ->
          new Seen(GONE.contains(error) ? new Look.Gone() : refused(error), null);
      default -> new Seen(notNow(asked), null);
    };
  }

  private static Look refused(String error) {
    LOG.warn("Slack does not say who is in a channel error={}", error);
    return new Look.NotNow(Duration.ZERO);
  }

  private static Look notNow(SlackResult<?> asked) {
    return new Look.NotNow(
        asked instanceof SlackResult.Limited<?>(Duration pause) ? pause : Duration.ZERO);
  }

  private Seen seeInside(WorkspaceId workspace, ConversationId channel, String name) {
    Set<String> users = new TreeSet<>();
    List<PersonId> met = new ArrayList<>();
    String cursor = "";
    do {
      String from = cursor;
      SlackResult<ConversationsMembersResponse> page =
          Rest.whileLimited(
              () ->
                  api.call(
                      workspace,
                      client ->
                          client.conversationsMembers(
                              members ->
                                  members.channel(channel.value()).limit(PAGE).cursor(from))));
      if (!(page instanceof SlackResult.Done<ConversationsMembersResponse>(var response))) {
        return new Seen(notNow(page), null);
      }
      for (String user : response.getMembers()) {
        switch (people.meet(workspace, user)) {
          case Meeting.Met somebody -> {
            users.add(user);
            met.add(somebody.person());
          }
          case Meeting.Nobody() -> {}
          case Meeting.NotNow() -> {
            return new Seen(new Look.NotNow(Duration.ZERO), null);
          }
        }
      }
      cursor =
          response.getResponseMetadata() == null
                  || response.getResponseMetadata().getNextCursor() == null
              ? ""
              : response.getResponseMetadata().getNextCursor();
    } while (!cursor.isEmpty());
    return new Seen(new Look.There(new Channel(name, met)), new Kept(name, users));
  }

  /** What Slack's events tell, one after the other and never beside a {@link #look}. */
  ChannelChanges changes() {
    return changes;
  }

  /** Within {@link #changes()}. */
  void joined(WorkspaceId workspace, ConversationId channel, String user) {
    change(workspace, channel, before -> before.with(user));
  }

  /** Within {@link #changes()}. */
  void left(WorkspaceId workspace, ConversationId channel, String user) {
    change(workspace, channel, before -> before.without(user));
  }

  /** Within {@link #changes()}. */
  void renamed(WorkspaceId workspace, ConversationId channel, String name) {
    change(workspace, channel, before -> new Kept(name, before.users()));
  }

  /** Within {@link #changes()}. */
  void forget(WorkspaceId workspace, ConversationId channel) {
    keep(workspace, channel, null);
  }

  private void change(WorkspaceId workspace, ConversationId channel, UnaryOperator<Kept> change) {
    books.write(
        () ->
            kept(workspace, channel)
                .ifPresent(kept -> put(workspace, channel, change.apply(kept))));
  }

  private void keep(WorkspaceId workspace, ConversationId channel, @Nullable Kept kept) {
    books.write(
        () -> {
          if (kept == null) {
            books.remove(collection(workspace), channel.value());
          } else {
            put(workspace, channel, kept);
          }
        });
  }

  private void put(WorkspaceId workspace, ConversationId channel, Kept kept) {
    try {
      books.put(collection(workspace), channel.value(), SlackJson.MAPPER.writeValueAsString(kept));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a channel can't be written down", e);
    }
  }

  private Optional<Kept> kept(WorkspaceId workspace, ConversationId channel) {
    return books.get(collection(workspace), channel.value()).map(SlackChannels::read);
  }

  private static Kept read(String document) {
    try {
      return SlackJson.MAPPER.readValue(document, Kept.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a channel can't be read", e);
    }
  }

  private static String collection(WorkspaceId workspace) {
    return "channels/" + workspace.value();
  }
}
