package no.praksis.bot.conversation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.praksis.bot.conversation.Channels.Channel;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.SetupFormView;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Language;
import no.praksis.practice.group.People;
import no.praksis.practice.group.Permission;
import no.praksis.practice.group.Person;
import no.praksis.practice.group.Policy;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.PersonId;

/** Makes a channel a group, by a form or in one line. */
final class SetupConversation implements Conversation {
  static final String TOPIC = "setup";
  private static final String BEGIN = "begin:";

  private final Channels channels;
  private final People people;
  private final Policy policy;
  private final SetupStart start;
  private final SetupDesk desk;
  private final SetupLike like;

  SetupConversation(
      Channels channels,
      People people,
      Policy policy,
      SetupStart start,
      SetupDesk desk,
      SetupLike like) {
    this.channels = channels;
    this.people = people;
    this.policy = policy;
    this.start = start;
    this.desk = desk;
    this.like = like;
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.SETUP);
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public Reply command(Verb verb, Call call) {
    Optional<Channel> channel = channel(call);
    if (channel.isEmpty()) {
      return call.tell(notHere(call));
    }
    if (isRefused(call)) {
      return Reply.tell(call.texts().say("refused.facilitator"));
    }
    if (call.rest().isEmpty()) {
      return new Reply.OpenForm(form(channel.get(), call));
    }
    Words words = Words.of(call.rest());
    Optional<ConversationId> place = desk.channelOf(call);
    if (place.isPresent() && (words.takes("like") || words.takes("som"))) {
      return like.setUp(String.join(" ", words.all()), channel.get(), place.get(), call);
    }
    return oneLine(words, channel.get(), call);
  }

  /** The button of the message with which Praksis comes to a channel. */
  @Override
  public Reply pressed(String id, Call call) {
    String by = id.startsWith(BEGIN) ? id.substring(BEGIN.length()) : "";
    Optional<Person> inviter = by.isEmpty() ? Optional.empty() : people.find(new PersonId(by));
    if (inviter.isPresent() && call.group() == null && !mayBegin(inviter.get(), call)) {
      return Reply.tell(call.texts().say("arrived.not-yours", "name", inviter.get().name()));
    }
    return command(Verb.SETUP, call);
  }

  private boolean mayBegin(Person inviter, Call call) {
    return call.actor().is(inviter.id()) || policy.allows(call.actor(), Permission.CONFIGURE);
  }

  /** Whether the channel is a group that somebody else looks after. */
  private boolean isRefused(Call call) {
    Group group = call.group();
    return group != null && !policy.allows(call.actor(), Permission.CONFIGURE, group.id());
  }

  private Optional<Channel> channel(Call call) {
    ConversationId channel =
        call.origin().channel() == null && call.group() != null
            ? call.group().channel()
            : call.origin().channel();
    return channel == null ? Optional.empty() : channels.find(call.origin().workspace(), channel);
  }

  /** In a channel, Praksis is missing; elsewhere the channel is. */
  private String notHere(Call call) {
    return desk.channelOf(call).isPresent() ? "setup.invite-first" : "setup.in-channel";
  }

  private Form form(Channel channel, Call call) {
    List<Person> present =
        people.find(channel.people()).values().stream()
            .sorted(Comparator.comparing(Person::name))
            .toList();
    String id = TOPIC + ":" + desk.channelOf(call).map(ConversationId::value).orElse("");
    SetupFormView.Offered offered =
        new SetupFormView.Offered(present, start.questions(call), start.breaks(call));
    return SetupFormView.of(id, offered, start.values(call), call.texts());
  }

  @Override
  public Optional<Group> groupOf(String id, ChatEvent.Origin origin) {
    return desk.groupIn(origin.workspace(), new ConversationId(id));
  }

  @Override
  public Optional<Form> form(String id, Call call) {
    Call there = call.at(new ConversationId(id));
    return channel(there).map(channel -> form(channel, there));
  }

  @Override
  public Reply submitted(String id, Map<String, String> values, Call from) {
    Call call = from.at(new ConversationId(id));
    Optional<Channel> channel = channel(call);
    if (channel.isEmpty()) {
      return new Reply.CloseForm(Message.of(call.texts().say(notHere(call))));
    }
    SetupValues read = start.read(values, channel.get(), call);
    return read.wishes(call)
        .map(wanted -> desk.setUp(wanted, channel.get(), call, true))
        .orElseGet(
            () -> new Reply.KeepForm(form(channel.get(), call).again(values, read.errors())));
  }

  /** {@code [language] [weekday] [HH:MM] [zone]}, in any order; what is left out is the default. */
  private Reply oneLine(Words words, Channel channel, Call call) {
    Map<String, String> values = start.values(call);
    SetupValues read = start.read(values, channel, call);
    if (read.person(values.getOrDefault(SetupFormView.FACILITATOR, "")).isEmpty()) {
      values.put(SetupFormView.FACILITATOR, call.person().id().value());
    }
    while (!words.isEmpty()) {
      String word = words.next().orElse("");
      if (Language.of(word).isPresent()) {
        values.put(SetupFormView.LANGUAGE, word);
      } else if (DateWords.weekday(word).isPresent()) {
        values.put(SetupFormView.WEEKDAY, word);
      } else if (DateWords.time(word).isPresent()) {
        values.put(SetupFormView.TIME, word);
      } else if (RecurrenceWords.zone(word).isPresent()) {
        values.put(SetupFormView.ZONE, word);
      } else {
        return Reply.tell(call.texts().say("setup.how", "word", word));
      }
    }
    return read.wishes(call)
        .map(wanted -> desk.setUp(wanted, channel, call, false))
        .orElseGet(() -> Reply.tell(call.texts().say("setup.how", "word", call.rest())));
  }
}
