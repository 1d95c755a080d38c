package no.praksis.bot.playground;

import static no.praksis.bot.playground.Playground.PLATFORM;
import static no.praksis.bot.playground.Playground.WORKSPACE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.praksis.bot.conversation.Channels;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.People;
import no.praksis.practice.group.Person;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.WorkspaceId;
import no.praksis.practice.installation.PlatformMemory;

/** The channels that were made, and a private chat and a home for everybody. */
public final class PlaygroundConversations implements Channels {
  private static final String CHANNELS = "channels";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final People people;
  private final PlatformMemory memory;
  private final Transactions transactions;

  public PlaygroundConversations(People people, PlatformMemory memory, Transactions transactions) {
    this.people = people;
    this.memory = memory;
    this.transactions = transactions;
  }

  /** Makes a channel, or gives it another name and other members; they are shown in this order. */
  public void saveChannel(ConversationId id, String name, List<PersonId> members) {
    String document =
        write(new Document(name, members.stream().map(PersonId::value).toList(), !praksisIsIn(id)));
    transactions.write(() -> memory.put(PLATFORM, CHANNELS, id.value(), document));
  }

  @Override
  public Optional<Channel> find(WorkspaceId workspace, ConversationId channel) {
    return workspace.equals(WORKSPACE) && praksisIsIn(channel)
        ? channel(channel).map(found -> new Channel(found.name(), found.members()))
        : Optional.empty();
  }

  /**
   * Whether Praksis hears and writes there; it is in every channel that it was not taken out of.
   */
  boolean praksisIsIn(ConversationId channel) {
    return memory
        .get(PLATFORM, CHANNELS, channel.value())
        .map(text -> !read(text).withoutPraksis())
        .orElse(true);
  }

  void letPraksisIn(ConversationId channel, boolean in) {
    transactions.write(
        () ->
            memory
                .get(PLATFORM, CHANNELS, channel.value())
                .map(PlaygroundConversations::read)
                .ifPresent(
                    old ->
                        memory.put(
                            PLATFORM,
                            CHANNELS,
                            channel.value(),
                            write(new Document(old.name(), old.members(), !in)))));
  }

  /** Everybody on the playground, in the order of the first channel that they are in. */
  List<Person> people() {
    List<Person> all = people.in(WORKSPACE);
    List<PersonId> order = channels().stream().flatMap(c -> c.members().stream()).toList();
    List<Person> sorted = new ArrayList<>(all);
    sorted.sort(
        Comparator.comparingInt(
            person -> {
              int at = order.indexOf(person.id());
              return at < 0 ? Integer.MAX_VALUE : at;
            }));
    return sorted;
  }

  Optional<Person> person(String id) {
    return id.isBlank()
        ? Optional.empty()
        : people.find(new PersonId(id)).filter(p -> p.workspace().equals(WORKSPACE));
  }

  List<Conversation> channels() {
    return memory.all(PLATFORM, CHANNELS).entrySet().stream()
        .map(entry -> channel(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** What the person sees: channels, the private chat, the home. */
  List<Conversation> of(PersonId person) {
    List<Conversation> all =
        new ArrayList<>(channels().stream().filter(c -> c.seenBy(person)).toList());
    all.add(Conversation.privateChat(person));
    all.add(Conversation.home(person));
    return all;
  }

  /** Every conversation there is. */
  List<Conversation> all() {
    List<Conversation> all = new ArrayList<>(channels());
    List<Person> everybody = people();
    everybody.forEach(person -> all.add(Conversation.privateChat(person.id())));
    everybody.forEach(person -> all.add(Conversation.home(person.id())));
    return all;
  }

  Optional<Conversation> channel(ConversationId id) {
    return memory.get(PLATFORM, CHANNELS, id.value()).map(text -> channel(id.value(), text));
  }

  /** The conversation, when that person sees it. */
  Optional<Conversation> find(String id, PersonId seenBy) {
    return of(seenBy).stream().filter(conversation -> conversation.id().equals(id)).findFirst();
  }

  private static Conversation channel(String id, String text) {
    Document document = read(text);
    List<PersonId> members = document.members().stream().map(PersonId::new).toList();
    return Conversation.channel(new ConversationId(id), document.name(), members);
  }

  private static Document read(String text) {
    try {
      return JSON.readValue(text, Document.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String write(Document document) {
    try {
      return JSON.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As it is kept. */
  record Document(String name, List<String> members, boolean withoutPraksis) {}
}
