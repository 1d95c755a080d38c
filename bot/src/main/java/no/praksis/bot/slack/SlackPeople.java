package no.praksis.bot.slack;

import com.slack.api.methods.response.users.UsersInfoResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import no.praksis.bot.adapter.Meeting;
import no.praksis.practice.group.Language;
import no.praksis.practice.group.People;
import no.praksis.practice.group.Person;
import no.praksis.practice.group.WorkingHours;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * Makes people of Slack's users: each is asked about once, and kept in step by Slack's events. Bots
 * and strangers never become people. Safe for use by many threads.
 */
final class SlackPeople {
  private static final int MOST_REMEMBERED = 50_000;
  private static final Duration NOBODY_FOR = Duration.ofHours(1);

  private final SlackApi api;
  private final People people;
  private final SlackBooks books;
  private final ZoneId zone;
  private final Map<User, Meeting.Met> met = new ConcurrentHashMap<>();
  private final Map<User, Stranger> nobodies = new ConcurrentHashMap<>();

  /**
   * Of everybody in Slack.
   *
   * @param zone of people of whom Slack names none
   */
  SlackPeople(SlackApi api, SlackNeeds needs, ZoneId zone) {
    this.api = api;
    people = needs.people();
    books = needs.books();
    this.zone = zone;
  }

  private record User(WorkspaceId workspace, String id) {}

  /** Nobody of ours, as Slack has said; asked about again after that moment. */
  private record Stranger(Instant until, @Nullable Language language) {}

  /** Whose user it is; Slack is asked about somebody who was never met. */
  Meeting meet(WorkspaceId workspace, String user) {
    User who = new User(workspace, user);
    Meeting.Met before = met.get(who);
    if (before != null) {
      return before;
    }
    Stranger stranger = nobodies.get(who);
    if (stranger != null && books.ticker().now().isBefore(stranger.until())) {
      return new Meeting.Nobody();
    }
    Optional<Meeting.Met> known = isGone(who) ? Optional.empty() : known(workspace, user);
    return known.isPresent() ? known.get() : ask(who);
  }

  /** Nothing is kept of somebody whom Praksis has forgotten. */
  void forget(WorkspaceId workspace, String user) {
    met.remove(new User(workspace, user));
    books.write(
        () -> {
          books.remove(collection(workspace), user);
          books.remove(gone(workspace), user);
        });
  }

  /** What the client of somebody speaks who is nobody of ours, where Slack has said so lately. */
  Optional<Language> languageOfNobody(WorkspaceId workspace, String user) {
    return Optional.ofNullable(nobodies.get(new User(workspace, user))).map(Stranger::language);
  }

  /** Slack's names of people whom Praksis knows. */
  List<String> users(Collection<PersonId> ids) {
    return people.find(ids).values().stream().map(Person::platformUser).toList();
  }

  /** Whose user it is, if Praksis has met that person, who may have left since. */
  Optional<Meeting.Met> known(WorkspaceId workspace, String user) {
    return people
        .find(workspace, user)
        .map(person -> remembered(new User(workspace, user), person));
  }

  private Meeting.Met remembered(User who, Person person) {
    String locale = noted(who).locale();
    return isGone(who)
        ? new Meeting.Met(person.id(), SlackProfile.languageOf(locale).orElse(null))
        : remember(who, person, locale);
  }

  /** Somebody who is known, as Slack shows them now; what is new is taken over. */
  Meeting meetAgain(WorkspaceId workspace, String user) {
    User who = new User(workspace, user);
    return switch (info(who)) {
      case SlackResult.Done<UsersInfoResponse>(UsersInfoResponse response) -> {
        changed(workspace, SlackProfile.of(response.getUser(), workspace));
        yield meet(workspace, user);
      }
      case SlackResult.Refused<UsersInfoResponse>(String error) when isNobody(error) -> {
        books.write(() -> books.put(gone(workspace), user, ""));
        met.remove(who);
        yield nobody(who, null);
      }
      default -> new Meeting.NotNow();
    };
  }

  private SlackResult<UsersInfoResponse> info(User who) {
    return Rest.whileLimited(
        () ->
            api.call(
                who.workspace(),
                client -> client.usersInfo(info -> info.user(who.id()).includeLocale(true))));
  }

  private Meeting ask(User who) {
    return switch (info(who)) {
      case SlackResult.Done<UsersInfoResponse>(UsersInfoResponse response) ->
          take(who, SlackProfile.of(response.getUser(), who.workspace()));
      case SlackResult.Refused<UsersInfoResponse>(String error) when isNobody(error) ->
          nobody(who, null);
      default -> new Meeting.NotNow();
    };
  }

  private static boolean isNobody(String error) {
    return List.of("user_not_found", "user_not_visible").contains(error);
  }

  private Meeting nobody(User who, @Nullable Language language) {
    nobodies.values().removeIf(one -> !books.ticker().now().isBefore(one.until()));
    nobodies.put(who, new Stranger(books.ticker().now().plus(NOBODY_FOR), language));
    return new Meeting.Nobody();
  }

  private Meeting take(User who, SlackProfile profile) {
    if (!profile.takesPart()) {
      return nobody(who, profile.language().orElse(null));
    }
    Person person =
        books.write(
            () -> {
              note(who, profile);
              books.remove(gone(who.workspace()), who.id());
              Optional<Person> other = people.find(who.workspace(), who.id());
              if (other.isPresent()) {
                return other.get();
              }
              Person anew = newcomer(who, profile);
              people.save(anew);
              return anew;
            });
    return remember(who, person, profile.locale());
  }

  private Person newcomer(User who, SlackProfile profile) {
    return new Person(
        PersonId.random(),
        who.workspace(),
        who.id(),
        profile.name(),
        null,
        profile.zone() == null ? zone : profile.zone(),
        WorkingHours.DEFAULT,
        profile.guest());
  }

  /**
   * Somebody has another name, zone or standing now. A zone that the person has chosen in Praksis
   * stays. Who takes no part any more is nobody to meet until Slack says otherwise.
   */
  void changed(WorkspaceId workspace, SlackProfile profile) {
    User who = new User(workspace, profile.user());
    nobodies.remove(who);
    if (people.find(workspace, profile.user()).isEmpty()) {
      return;
    }
    books.write(
        () -> people.find(workspace, profile.user()).ifPresent(one -> keep(who, one, profile)));
    met.remove(who);
  }

  private void keep(User who, Person person, SlackProfile profile) {
    if (!profile.takesPart()) {
      books.put(gone(who.workspace()), who.id(), "");
      return;
    }
    books.remove(gone(who.workspace()), who.id());
    Person now = now(person, profile, noted(who));
    if (!now.equals(person)) {
      people.save(now);
    }
    note(who, profile);
  }

  private static Person now(Person person, SlackProfile profile, Noted before) {
    boolean follows = person.zone().getId().equals(before.zone());
    ZoneId zone = profile.zone() != null && follows ? profile.zone() : person.zone();
    return new Person(
        person.id(),
        person.workspace(),
        person.platformUser(),
        profile.name(),
        person.language(),
        zone,
        person.hours(),
        profile.guest());
  }

  /** What Slack said last, as it is kept; empty where it said nothing. */
  private record Noted(String locale, String zone) {}

  private Noted noted(User who) {
    String[] parts = books.get(collection(who.workspace()), who.id()).orElse("").split(" ", 2);
    return new Noted(parts[0], parts.length > 1 ? parts[1] : "");
  }

  private void note(User who, SlackProfile profile) {
    Noted before = noted(who);
    String locale = profile.locale() == null ? before.locale() : profile.locale();
    String newZone = profile.zone() == null ? before.zone() : profile.zone().getId();
    if (!before.equals(new Noted(locale, newZone))) {
      books.put(collection(who.workspace()), who.id(), locale + " " + newZone);
    }
  }

  private static String collection(WorkspaceId workspace) {
    return "users/" + workspace.value();
  }

  /** Whether Slack has said that somebody takes no part any more. */
  private boolean isGone(User who) {
    return books.get(gone(who.workspace()), who.id()).isPresent();
  }

  private static String gone(WorkspaceId workspace) {
    return "gone/" + workspace.value();
  }

  private Meeting.Met remember(User who, Person person, @Nullable String locale) {
    if (met.size() >= MOST_REMEMBERED) {
      met.clear();
    }
    Meeting.Met now = new Meeting.Met(person.id(), SlackProfile.languageOf(locale).orElse(null));
    met.put(who, now);
    return now;
  }
}
