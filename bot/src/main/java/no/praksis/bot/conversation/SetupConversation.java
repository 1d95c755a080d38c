package no.praksis.bot.conversation;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import no.praksis.bot.conversation.Channels.Channel;
import no.praksis.bot.conversation.SetupDesk.Wishes;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Message;
import no.praksis.bot.view.SetupFormView;
import no.praksis.bot.view.Texts;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Language;
import no.praksis.practice.group.Member;
import no.praksis.practice.group.People;
import no.praksis.practice.group.Person;
import no.praksis.practice.group.Role;
import no.praksis.practice.group.Visibility;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.PersonId;

/** Makes a channel a group, by a form or in one line. */
final class SetupConversation implements Conversation {
  static final String TOPIC = "setup";

  private final Channels channels;
  private final People people;
  private final SetupDesk desk;

  SetupConversation(Channels channels, People people, SetupDesk desk) {
    this.channels = channels;
    this.people = people;
    this.desk = desk;
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
      return tell(call.texts().say("setup.in-channel"));
    }
    if (desk.isRefused(call)) {
      return tell(call.texts().say("refused.facilitator"));
    }
    if (call.rest().isEmpty()) {
      return new Reply.OpenForm(form(channel.get(), call));
    }
    return oneLine(Words.of(call.rest()), channel.get(), call);
  }

  private Optional<Channel> channel(Call call) {
    ConversationId channel =
        call.origin().channel() == null && call.group() != null
            ? call.group().channel()
            : call.origin().channel();
    return channel == null ? Optional.empty() : channels.find(call.origin().workspace(), channel);
  }

  private Form form(Channel channel, Call call) {
    List<Person> present =
        people.find(channel.people()).values().stream()
            .sorted(Comparator.comparing(Person::name))
            .toList();
    String id = TOPIC + ":" + desk.channelOf(call).map(ConversationId::value).orElse("");
    return SetupFormView.of(id, present, startValues(call), call.texts());
  }

  private Map<String, String> startValues(Call call) {
    Map<String, String> values = new HashMap<>();
    values.put(SetupFormView.LANGUAGE, call.texts().language().tag());
    values.put(SetupFormView.WEEKDAY, DayOfWeek.FRIDAY.name());
    values.put(SetupFormView.TIME, "11:30");
    values.put(SetupFormView.ZONE, call.zone().getId());
    values.put(SetupFormView.VISIBILITY, Visibility.GROUP.name());
    values.put(SetupFormView.FACILITATOR, call.person().id().value());
    values.put(SetupFormView.TAKES_PART, "yes");
    values.putAll(desk.currentValues(call));
    return values;
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
      return new Reply.CloseForm(Message.of(call.texts().say("setup.in-channel")));
    }
    Map<String, String> errors = new HashMap<>();
    Optional<Wishes> wishes = wishes(values, channel.get(), errors, call);
    return wishes
        .map(wanted -> desk.setUp(wanted, channel.get(), call, true))
        .orElseGet(() -> new Reply.KeepForm(form(channel.get(), call).again(values, errors)));
  }

  private static Optional<Wishes> wishes(
      Map<String, String> values, Channel channel, Map<String, String> errors, Call call) {
    Mending mending = new Mending(values, errors);
    Texts texts = call.texts();
    Optional<LocalTime> time =
        mending.read(
            SetupFormView.TIME,
            DateWords::time,
            word -> texts.say("schedule.what-time", "word", word));
    Optional<ZoneId> zone =
        mending.read(
            SetupFormView.ZONE,
            RecurrenceWords::zone,
            word -> texts.say("schedule.what-zone", "word", word));
    Optional<PersonId> facilitator =
        mending.read(
            SetupFormView.FACILITATOR,
            id -> person(id, channel),
            id -> texts.say("setup.choose-facilitator"));
    Optional<Language> language =
        mending.read(SetupFormView.LANGUAGE, Language::of, tag -> texts.say("language.how"));
    Optional<DayOfWeek> day =
        mending.read(
            SetupFormView.WEEKDAY,
            DateWords::weekday,
            word -> texts.say("schedule.what-day", "word", word));
    if (!errors.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Wishes(
            language.orElseThrow(),
            EnumSet.of(day.orElseThrow()),
            time.orElseThrow(),
            zone.orElseThrow(),
            visibility(values),
            facilitator.orElseThrow(),
            !mending.value(SetupFormView.TAKES_PART).equals("no"),
            person(mending.value(SetupFormView.LEADER), channel).orElse(null)));
  }

  private static Visibility visibility(Map<String, String> values) {
    return Visibility.FACILITATOR.name().equals(values.get(SetupFormView.VISIBILITY))
        ? Visibility.FACILITATOR
        : Visibility.GROUP;
  }

  /** Reads values, and notes at their fields what to mend. */
  private record Mending(Map<String, String> values, Map<String, String> errors) {
    String value(String field) {
      return values.getOrDefault(field, "").strip();
    }

    <T> Optional<T> read(
        String field, Function<String, Optional<T>> reader, UnaryOperator<String> whatToMend) {
      Optional<T> read = reader.apply(value(field));
      if (read.isEmpty()) {
        errors.put(field, whatToMend.apply(value(field)));
      }
      return read;
    }
  }

  private static Optional<PersonId> person(String id, Channel channel) {
    return channel.people().stream().filter(person -> person.value().equals(id)).findFirst();
  }

  /** {@code [language] [weekday] [HH:MM] [zone]}, in any order; what is left out is the default. */
  private Reply oneLine(Words words, Channel channel, Call call) {
    Map<String, String> values = startValues(call);
    if (person(values.getOrDefault(SetupFormView.FACILITATOR, ""), channel).isEmpty()) {
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
        return tell(call.texts().say("setup.how", "word", word));
      }
    }
    return wishes(values, channel, new HashMap<>(), call)
        .map(wanted -> desk.setUp(wanted, channel, call, false))
        .orElseGet(() -> tell(call.texts().say("setup.how", "word", call.rest())));
  }

  /** For the desk: which of a group's members has a role. */
  static Optional<PersonId> first(List<Member> members, Role role) {
    return members.stream()
        .filter(member -> member.present() && member.has(role))
        .map(Member::person)
        .findFirst();
  }

  private static Reply tell(String text) {
    return new Reply.Tell(Message.of(text));
  }
}
