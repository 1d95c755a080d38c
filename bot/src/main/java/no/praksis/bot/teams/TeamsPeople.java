package no.praksis.bot.teams;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import no.praksis.bot.adapter.Meeting;
import no.praksis.bot.adapter.Promptly;
import no.praksis.bot.teams.TeamsApi.Member;
import no.praksis.bot.teams.TeamsSource.Account;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.group.Language;
import no.praksis.practice.group.People;
import no.praksis.practice.group.Person;
import no.praksis.practice.group.WorkingHours;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.WorkspaceId;
import no.praksis.practice.installation.PlatformMemory;
import org.jspecify.annotations.Nullable;

/**
 * Makes people of Teams' users: each is asked about once, since activities don't say who is a
 * guest, and kept in step by rosters. Bots and strangers never become people. Safe for use by many
 * threads.
 */
final class TeamsPeople {
  private static final String PLATFORM = TeamsPlaces.PLATFORM;
  private static final String GUEST = "guest";
  private static final String ANONYMOUS = "anonymous";
  private static final int MOST_REMEMBERED = 50_000;
  private static final int NOT_FOUND = 404;

  private final TeamsApi api;
  private final TeamsChats chats;
  private final People people;
  private final PlatformMemory memory;
  private final Transactions transactions;
  private final TeamsSettings settings;
  private final Promptly promptly;
  private final Map<User, Known> remembered = new ConcurrentHashMap<>();

  /**
   * Of everybody in Teams.
   *
   * @param promptly for what nobody waits for
   */
  TeamsPeople(
      TeamsApi api, TeamsChats chats, TeamsNeeds needs, TeamsSettings settings, Promptly promptly) {
    this.promptly = promptly;
    this.api = api;
    this.chats = chats;
    people = needs.people();
    memory = needs.memory();
    transactions = needs.transactions();
    this.settings = settings;
  }

  private record User(WorkspaceId workspace, String id) {}

  /** Somebody, with what the person's client said last; empty where it said nothing. */
  private record Known(PersonId person, String locale, String zone) {
    @Nullable Language language() {
      return Language.of(locale.split("[-_]", 2)[0]).orElse(null);
    }

    Meeting.Met met() {
      return new Meeting.Met(person, language());
    }
  }

  /** Who did something; Teams is asked about somebody who was never met. */
  Meeting meet(TeamsSource source) {
    if (!isOurs(source.workspace())) {
      return new Meeting.Nobody();
    }
    Meeting meeting = meet(source.workspace(), source.conversation(), source.by());
    return meeting.met().<Meeting>map(met -> heard(source, met)).orElse(meeting);
  }

  /** Somebody in a conversation. */
  Meeting meet(WorkspaceId workspace, ConversationId conversation, Account account) {
    Optional<Meeting.Met> known = known(workspace, account.user());
    if (known.isPresent()) {
      chats.met(workspace, account.user(), account.id());
      return known.get();
    }
    return isPerson(account) ? ask(workspace, conversation, account) : new Meeting.Nobody();
  }

  /**
   * The same for somebody who is said to have come there; nobody when Teams doesn't find that
   * person in the conversation, as in a private channel of a team that somebody has come to.
   */
  Meeting meetIn(WorkspaceId workspace, ConversationId conversation, Account account) {
    if (!isPerson(account)) {
      return new Meeting.Nobody();
    }
    TeamsResult<Member> asked =
        TeamsRest.between(() -> api.member(workspace, conversation, account.id()));
    return switch (asked) {
      case TeamsResult.Done<Member>(Member member) -> take(workspace, member);
      case TeamsResult.Refused<Member> refused ->
          settings.credentials() == null
              ? take(workspace, asItSays(account))
              : new Meeting.Nobody();
      default -> new Meeting.NotNow();
    };
  }

  /** The id in Entra, where an event names somebody by Teams' own id alone. */
  String userOf(WorkspaceId workspace, Account account) {
    return account.user().equals(account.id())
        ? chats.userOf(workspace, account.id()).orElse(account.user())
        : account.user();
  }

  private static boolean isPerson(Account account) {
    return !account.id().isEmpty() && !account.id().startsWith("28:");
  }

  /** Whether it is the tenant that Praksis works for; an emulator may have any. */
  boolean isOurs(WorkspaceId workspace) {
    TeamsSettings.Credentials credentials = settings.credentials();
    return credentials == null || credentials.tenant().equalsIgnoreCase(TeamsIds.tenant(workspace));
  }

  /** Whose user it is, if Praksis has met that person. */
  Optional<Meeting.Met> known(WorkspaceId workspace, String user) {
    return find(new User(workspace, user)).map(Known::met);
  }

  private Optional<Known> find(User user) {
    Known before = remembered.get(user);
    if (before != null) {
      return Optional.of(before);
    }
    return people
        .find(user.workspace(), user.id())
        .map(person -> remember(user, noted(user, person.id())));
  }

  private Known noted(User user, PersonId person) {
    String[] parts =
        memory.get(PLATFORM, collection(user.workspace()), user.id()).orElse("").split(" ", 2);
    return new Known(person, parts[0], parts.length > 1 ? parts[1] : "");
  }

  private Known remember(User user, Known known) {
    if (remembered.size() >= MOST_REMEMBERED) {
      remembered.clear();
    }
    remembered.put(user, known);
    return known;
  }

  private Meeting ask(WorkspaceId workspace, ConversationId conversation, Account account) {
    TeamsResult<Member> asked =
        TeamsRest.between(() -> api.member(workspace, conversation, account.id()));
    return switch (asked) {
      case TeamsResult.Done<Member>(Member member) -> take(workspace, member);
      case TeamsResult.Refused<Member>(int status, String code) ->
          settings.credentials() == null
              ? take(workspace, asItSays(account))
              : status == NOT_FOUND ? new Meeting.Nobody() : new Meeting.NotNow();
      default -> new Meeting.NotNow();
    };
  }

  /**
   * Emulators keep no rosters. Where Teams shows one to nobody, nothing is taken from an activity
   * alone: it doesn't say who is a guest or a stranger.
   */
  private static Member asItSays(Account account) {
    return new Member(account.id(), account.user(), account.name(), "", "");
  }

  /** Somebody as a roster shows them now; a stranger is nobody. */
  Meeting take(WorkspaceId workspace, Member member) {
    String id = member.user().isEmpty() ? member.id() : member.user();
    boolean stranger =
        member.role().equalsIgnoreCase(ANONYMOUS)
            || member.id().startsWith("28:")
            || (!member.tenant().isEmpty()
                && !member.tenant().equalsIgnoreCase(TeamsIds.tenant(workspace))
                && !member.role().equalsIgnoreCase(GUEST));
    if (stranger || id.isEmpty()) {
      return new Meeting.Nobody();
    }
    User user = new User(workspace, id);
    Person before = people.find(workspace, id).orElse(null);
    Person person =
        before != null && before.equals(now(user, before, member))
            ? before
            : transactions.write(() -> save(user, member));
    chats.met(workspace, id, member.id());
    return remember(user, noted(user, person.id())).met();
  }

  private Person save(User user, Member member) {
    Person before = people.find(user.workspace(), user.id()).orElse(null);
    Person now = now(user, before, member);
    if (!now.equals(before)) {
      people.save(now);
    }
    return now;
  }

  private Person now(User user, @Nullable Person before, Member member) {
    String name = member.name().isBlank() ? "" : member.name().strip();
    boolean guest = member.role().equalsIgnoreCase(GUEST);
    return before == null
        ? newcomer(user, name.isEmpty() ? "?" : name, guest)
        : renamed(before, name).asGuest(isGuest(before, member));
  }

  /** Where Teams says nothing about it, what it said before holds. */
  private static boolean isGuest(Person person, Member member) {
    return member.role().isEmpty() ? person.guest() : member.role().equalsIgnoreCase(GUEST);
  }

  private Person newcomer(User user, String name, boolean guest) {
    return new Person(
        PersonId.random(),
        user.workspace(),
        user.id(),
        name,
        null,
        settings.zone(),
        WorkingHours.DEFAULT,
        guest);
  }

  private static Person renamed(Person person, String name) {
    return name.isEmpty() || name.equals(person.name())
        ? person
        : new Person(
            person.id(),
            person.workspace(),
            person.platformUser(),
            name,
            person.language(),
            person.zone(),
            person.hours(),
            person.guest());
  }

  /** The person's client tells its language and zone; a zone chosen in Praksis stays. */
  private Meeting.Met heard(TeamsSource source, Meeting.Met met) {
    User user = new User(source.workspace(), source.by().user());
    Known before = find(user).orElseGet(() -> new Known(met.person(), "", ""));
    String locale = source.locale() == null ? before.locale() : source.locale().strip();
    ZoneId zone = zone(source.zone());
    String newZone = zone == null ? before.zone() : zone.getId();
    Known now = new Known(met.person(), locale.replace(" ", ""), newZone);
    if (!now.equals(before)) {
      remember(user, now);
      promptly.beside(() -> transactions.write(() -> note(user, before, now)));
    }
    return now.met();
  }

  private void note(User user, Known before, Known now) {
    memory.put(PLATFORM, collection(user.workspace()), user.id(), now.locale() + " " + now.zone());
    if (now.zone().equals(before.zone())) {
      return;
    }
    String followed = before.zone().isEmpty() ? settings.zone().getId() : before.zone();
    people
        .find(now.person())
        .filter(person -> person.zone().getId().equals(followed))
        .ifPresent(person -> people.save(person.working(person.hours(), ZoneId.of(now.zone()))));
  }

  private static @Nullable ZoneId zone(@Nullable String name) {
    try {
      return name == null ? null : ZoneId.of(name);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** What the client of somebody speaks who may be nobody of ours. */
  static Optional<Language> languageOf(@Nullable String locale) {
    return locale == null ? Optional.empty() : Language.of(locale.split("[-_]", 2)[0]);
  }

  /** Nothing is kept of somebody whom Praksis has forgotten. */
  void forget(WorkspaceId workspace, String user) {
    remembered.remove(new User(workspace, user));
    transactions.write(() -> memory.remove(PLATFORM, collection(workspace), user));
    chats.forget(workspace, user);
  }

  private static String collection(WorkspaceId workspace) {
    return "users/" + workspace.value();
  }
}
