package no.praksis.bot.conversation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import no.praksis.bot.view.Form;
import no.praksis.bot.view.Home;
import no.praksis.bot.view.Texts;
import no.praksis.practice.delivery.MessageKey;
import no.praksis.practice.delivery.StorageUnavailable;
import no.praksis.practice.group.Actor;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Language;
import no.praksis.practice.group.People;
import no.praksis.practice.group.Person;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import org.jspecify.annotations.Nullable;

/** Leads each event to the conversation that answers it, one event of a person after the other. */
public final class ChatEventDispatcher implements ChatEvents {
  private static final int LOCKS = 256;

  private final People people;
  private final GroupFinder groupFinder;
  private final Admins admins;
  private final HomeConversation home;
  private final PlainTalk plainTalk;
  private final Clock clock;
  private final Map<Verb, Conversation> byVerb = new EnumMap<>(Verb.class);
  private final Map<ChatEvent.Shortcut.Kind, Conversation> byShortcut =
      new EnumMap<>(ChatEvent.Shortcut.Kind.class);
  private final Map<String, Conversation> byTopic = new HashMap<>();
  private final List<Lock> locks =
      Stream.generate(() -> (Lock) new ReentrantLock()).limit(LOCKS).toList();

  ChatEventDispatcher(
      List<Conversation> conversations,
      HomeConversation home,
      People people,
      GroupFinder groupFinder,
      Admins admins,
      PlainTalk plainTalk,
      Clock clock) {
    this.people = people;
    this.groupFinder = groupFinder;
    this.admins = admins;
    this.home = home;
    this.plainTalk = plainTalk;
    this.clock = clock;
    conversations.forEach(this::add);
    add(home);
    plainTalk.conversations().forEach(this::add);
  }

  private void add(Conversation conversation) {
    conversation.verbs().forEach(verb -> byVerb.put(verb, conversation));
    conversation.shortcuts().forEach(kind -> byShortcut.put(kind, conversation));
    if (!conversation.topic().isEmpty()) {
      byTopic.put(conversation.topic(), conversation);
    }
  }

  @Override
  public Reply handle(ChatEvent event) {
    Optional<Person> person = people.find(event.origin().person());
    if (person.isEmpty()) {
      return new Reply.Nothing();
    }
    Lock lock = locks.get(Math.floorMod(person.get().id().hashCode(), LOCKS));
    lock.lock();
    try {
      return handle(event, person.get());
    } finally {
      lock.unlock();
    }
  }

  private Reply handle(ChatEvent event, Person person) {
    try {
      return switch (event) {
        case ChatEvent.Command command -> command(command.words(), command.origin(), person);
        case ChatEvent.Said said -> said(said, person);
        case ChatEvent.Edited edited -> plainTalk.edited(edited, here(edited.origin(), person));
        case ChatEvent.Deleted deleted ->
            plainTalk.deleted(deleted, here(deleted.origin(), person));
        case ChatEvent.Pressed pressed -> pressed(pressed, person);
        case ChatEvent.Submitted submitted -> submitted(submitted, person);
        case ChatEvent.Shortcut shortcut ->
            conversation(shortcut.kind())
                .shortcut(shortcut.kind(), shortcut.text(), here(shortcut.origin(), person));
      };
    } catch (StorageUnavailable unavailable) {
      return Reply.tell(here(event.origin(), person).texts().say("not-saved"));
    }
  }

  private Reply command(String words, ChatEvent.Origin origin, Person person) {
    return command(groupFinder.find(words, origin, person), origin, person);
  }

  private Reply command(GroupFinder.Found found, ChatEvent.Origin origin, Person person) {
    Call call = call(origin, person, found.group());
    return switch (Vocabulary.find(found.words())) {
      case Vocabulary.Found.Known(Verb verb, String rest) ->
          found.mustChoose() && verb.needsGroup(rest)
              ? groupFinder.ask(found, call)
              : conversation(verb).command(verb, call.with(rest));
      case Vocabulary.Found.Unknown unknown -> HelpConversation.unknown(unknown, call);
    };
  }

  private Reply said(ChatEvent.Said said, Person person) {
    Group group = groupFinder.find("", said.origin(), person).group();
    return said.origin().channel() == null
        ? plainTalk
            .wrote(said, person, group, this::call)
            .orElseGet(() -> command(said.text(), said.origin(), person))
        : plainTalk.replied(said, person, group, this::call);
  }

  private Call here(ChatEvent.Origin origin, Person person) {
    return call(origin, person, groupFinder.find("", origin, person).group());
  }

  private Conversation conversation(Verb verb) {
    return known(byVerb.get(verb), verb);
  }

  private Conversation conversation(ChatEvent.Shortcut.Kind kind) {
    return known(byShortcut.get(kind), kind);
  }

  private static Conversation known(@Nullable Conversation conversation, Enum<?> what) {
    if (conversation == null) {
      throw new IllegalStateException("nobody answers " + what);
    }
    return conversation;
  }

  private Reply pressed(ChatEvent.Pressed pressed, Person person) {
    String[] parts = pressed.button().split(":", 2);
    String rest = parts.length > 1 ? parts[1] : "";
    if (parts[0].equals("command")) {
      return command(rest, pressed.origin(), person);
    }
    if (parts[0].equals(GroupChoice.TOPIC) && rest.contains(":")) {
      String[] chosen = rest.split(":", 2);
      GroupId group = new GroupId(chosen[0]);
      return command(groupFinder.chosen(group, chosen[1], person), pressed.origin(), person);
    }
    Conversation conversation = byTopic.get(parts[0]);
    if (conversation == null || rest.isBlank()) {
      return new Reply.Nothing();
    }
    Group group = group(conversation, rest, pressed.origin(), person);
    return conversation.pressed(rest, call(pressed.origin(), person, group));
  }

  private Reply submitted(ChatEvent.Submitted submitted, Person person) {
    String[] parts = submitted.form().split(":", 2);
    Conversation conversation = byTopic.get(parts[0]);
    if (conversation == null || parts.length < 2 || parts[1].isBlank()) {
      return new Reply.CloseForm(null);
    }
    Group group = group(conversation, parts[1], submitted.origin(), person);
    Call call = call(submitted.origin(), person, group);
    try {
      return conversation.submitted(parts[1], submitted.values(), call);
    } catch (StorageUnavailable unavailable) {
      Optional<Form> form = conversation.form(parts[1], call);
      return form.<Reply>map(
              open ->
                  new Reply.KeepForm(
                      open.again(submitted.values(), Map.of("", call.texts().say("not-saved")))))
          .orElseGet(() -> Reply.tell(call.texts().say("not-saved")));
    }
  }

  private @Nullable Group group(
      Conversation conversation, String id, ChatEvent.Origin origin, Person person) {
    return conversation
        .groupOf(id, origin)
        .orElseGet(() -> groupFinder.find("", origin, person).group());
  }

  private Call call(ChatEvent.Origin origin, Person person, @Nullable Group group) {
    LocalDate today =
        LocalDate.ofInstant(clock.instant(), group == null ? person.zone() : group.zone());
    Actor actor = new Actor.Somebody(person.id(), admins.isAdmin(person));
    return new Call(origin, person, actor, group, "", texts(origin, person, group), today);
  }

  private Texts texts(ChatEvent.Origin origin, Person person, @Nullable Group group) {
    return group == null
        ? texts(person, origin.platformLanguage())
        : Texts.in(person.languageOr(group.language()));
  }

  /** One's own choice, otherwise that of one's groups, otherwise what the platform says. */
  private Texts texts(Person person, @Nullable Language platform) {
    Language chosen = person.language();
    return Texts.in(
        chosen != null
            ? chosen
            : groupFinder.of(person).stream()
                .map(Group::language)
                .findFirst()
                .orElse(platform == null ? Language.EN : platform));
  }

  @Override
  public void messageGone(MessageKey message) {
    plainTalk.messageGone(message);
  }

  @Override
  public Home homeOf(PersonId id, @Nullable Language platformLanguage) {
    Person person =
        people.find(id).orElseThrow(() -> new IllegalArgumentException("nobody has this id"));
    return home.homeOf(person, texts(person, platformLanguage));
  }
}
