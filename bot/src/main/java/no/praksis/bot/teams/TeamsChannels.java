package no.praksis.bot.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import no.praksis.bot.adapter.ChannelChanges;
import no.praksis.bot.adapter.Meeting;
import no.praksis.bot.conversation.Channels;
import no.praksis.bot.teams.TeamsApi.Member;
import no.praksis.bot.teams.TeamsApi.Members;
import no.praksis.practice.delivery.DeliveryResult;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.WorkspaceId;
import no.praksis.practice.installation.PlatformMemory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The channels and group chats that Praksis is in, with who is in them, as Teams said when it was
 * asked last and as its events have told since. Safe for use by many threads.
 */
final class TeamsChannels implements Channels {
  private static final Logger LOG = LoggerFactory.getLogger(TeamsChannels.class);
  private static final String PLATFORM = TeamsPlaces.PLATFORM;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<DeliveryResult.Reason> OUT =
      Set.of(DeliveryResult.Reason.CONVERSATION_GONE, DeliveryResult.Reason.NOT_IN_CONVERSATION);

  /** How often Teams is asked anew at once, since something has changed meanwhile. */
  private static final int LOOKS = 3;

  private final TeamsApi api;
  private final ChannelChanges changes = new ChannelChanges();
  private final TeamsNames names;
  private final TeamsPeople people;
  private final PlatformMemory memory;
  private final Transactions transactions;

  TeamsChannels(TeamsApi api, TeamsNames names, TeamsPeople people, TeamsNeeds needs) {
    this.api = api;
    this.names = names;
    this.people = people;
    memory = needs.memory();
    transactions = needs.transactions();
  }

  /** What Teams says about a channel when it is asked. */
  sealed interface Look {
    /**
     * Praksis is in it.
     *
     * @param named whether Teams said what it is called, rather than only who is in it
     */
    record There(Channel channel, boolean named) implements Look {}

    /** Praksis is not in it, or it is gone. */
    record Gone() implements Look {}

    /** Teams could not say, or not all of it. */
    record NotNow(Duration pause) implements Look {}
  }

  /** As it is kept; people by their ids in Entra, since Praksis may forget them. */
  record Kept(String name, Set<String> users) {
    Kept having(Consumer<Set<String>> change) {
      Set<String> changed = new TreeSet<>(users);
      change.accept(changed);
      return new Kept(name, changed);
    }
  }

  @Override
  public Optional<Channel> find(WorkspaceId workspace, ConversationId channel) {
    if (!TeamsIds.isTeams(workspace)) {
      return Optional.empty();
    }
    Optional<Kept> kept = kept(workspace, channel);
    if (kept.isPresent()) {
      return Optional.of(new Channel(kept.get().name(), known(workspace, kept.get().users())));
    }
    return look(workspace, channel) instanceof Look.There there
        ? Optional.of(there.channel())
        : Optional.empty();
  }

  /** What it is called; nobody in it gets known by that. Empty where Teams does not say. */
  Optional<String> name(WorkspaceId workspace, ConversationId channel) {
    return kept(workspace, channel)
        .map(Kept::name)
        .or(() -> names.find(workspace, channel))
        .or(
            () ->
                api.members(workspace, channel, null)
                    .done()
                    .flatMap(some -> names.of(workspace, channel, some.members())));
  }

  private List<PersonId> known(WorkspaceId workspace, Set<String> users) {
    return users.stream()
        .flatMap(user -> people.known(workspace, user).stream())
        .map(Meeting.Met::person)
        .toList();
  }

  /** Who is in it, by the ids in Entra, of which none is kept; nobody while Teams can't say. */
  List<String> users(WorkspaceId workspace, ConversationId channel) {
    return roster(workspace, channel).done().stream()
        .flatMap(List::stream)
        .map(Member::user)
        .toList();
  }

  /** Asks Teams, and keeps what it says. */
  Look look(WorkspaceId workspace, ConversationId channel) {
    return look(workspace, channel, there -> {});
  }

  /**
   * The same.
   *
   * @param effects of what Teams says, beside which nothing else changes in the channel; not for
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
   * What Teams has said.
   *
   * @param kept what is to be kept of it; null for nothing
   */
  private record Seen(Look look, @Nullable Kept kept) {}

  private Seen see(WorkspaceId workspace, ConversationId channel) {
    TeamsResult<List<Member>> roster = roster(workspace, channel);
    return switch (roster) {
      case TeamsResult.Done<List<Member>>(List<Member> members) ->
          there(workspace, channel, members);
      case TeamsResult.Refused<List<Member>> refused -> new Seen(refused(refused), null);
      default -> new Seen(new Look.NotNow(pause(roster)), null);
    };
  }

  private TeamsResult<List<Member>> roster(WorkspaceId workspace, ConversationId channel) {
    List<Member> members = new ArrayList<>();
    @Nullable String continuation = null;
    do {
      String from = continuation;
      TeamsResult<Members> page = TeamsRest.between(() -> api.members(workspace, channel, from));
      if (!(page instanceof TeamsResult.Done<Members>(Members some))) {
        return page.map(Members::members);
      }
      members.addAll(some.members());
      continuation = Objects.equals(some.continuation(), from) ? null : some.continuation();
    } while (continuation != null);
    return new TeamsResult.Done<>(members);
  }

  private static Look refused(TeamsResult.Refused<?> refused) {
    if (TeamsErrors.of(refused) instanceof DeliveryResult.Undeliverable(DeliveryResult.Reason why)
        && OUT.contains(why)) {
      return new Look.Gone();
    }
    LOG.warn("Teams does not say who is in a channel status={}", refused.status());
    return new Look.NotNow(Duration.ZERO);
  }

  private static Duration pause(TeamsResult<?> asked) {
    return switch (asked) {
      case TeamsResult.Limited<?>(Duration pause) -> pause;
      case TeamsResult.Unknown<?>(boolean timedOut, Duration pause) -> pause;
      default -> Duration.ZERO;
    };
  }

  private Seen there(WorkspaceId workspace, ConversationId channel, List<Member> members) {
    Set<String> users = new TreeSet<>();
    List<PersonId> met = new ArrayList<>();
    for (Member member : members) {
      people
          .take(workspace, member)
          .met()
          .ifPresent(
              somebody -> {
                users.add(member.user().isEmpty() ? member.id() : member.user());
                met.add(somebody.person());
              });
    }
    Optional<String> said = names.of(workspace, channel, members);
    String name =
        said.or(() -> kept(workspace, channel).map(Kept::name))
            .orElseGet(() -> names.before(workspace, channel));
    Look there = new Look.There(new Channel(name, met), said.isPresent());
    return new Seen(there, new Kept(name, users));
  }

  /** What Teams' events tell, one after the other and never beside a {@link #look}. */
  ChannelChanges changes() {
    return changes;
  }

  /** Within {@link #changes()}. */
  void joined(WorkspaceId workspace, ConversationId channel, String user) {
    change(workspace, channel, before -> before.having(users -> users.add(user)));
  }

  /** Within {@link #changes()}. */
  void left(WorkspaceId workspace, ConversationId channel, String user) {
    change(workspace, channel, before -> before.having(users -> users.remove(user)));
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
    transactions.write(
        () ->
            kept(workspace, channel)
                .ifPresent(kept -> put(workspace, channel, change.apply(kept))));
  }

  private void keep(WorkspaceId workspace, ConversationId channel, @Nullable Kept kept) {
    if (kept(workspace, channel).equals(Optional.ofNullable(kept))) {
      return;
    }
    transactions.write(
        () -> {
          if (kept == null) {
            memory.remove(PLATFORM, collection(workspace), channel.value());
          } else {
            put(workspace, channel, kept);
          }
        });
  }

  private void put(WorkspaceId workspace, ConversationId channel, Kept kept) {
    try {
      memory.put(PLATFORM, collection(workspace), channel.value(), JSON.writeValueAsString(kept));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a channel can't be written down", e);
    }
  }

  private Optional<Kept> kept(WorkspaceId workspace, ConversationId channel) {
    return memory.get(PLATFORM, collection(workspace), channel.value()).map(TeamsChannels::read);
  }

  private static Kept read(String document) {
    try {
      return JSON.readValue(document, Kept.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a channel can't be read", e);
    }
  }

  private static String collection(WorkspaceId workspace) {
    return "channels/" + workspace.value();
  }
}
