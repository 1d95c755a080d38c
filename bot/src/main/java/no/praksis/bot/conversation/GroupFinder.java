package no.praksis.bot.conversation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.praksis.practice.group.Group;
import no.praksis.practice.group.Groups;
import no.praksis.practice.group.Person;
import no.praksis.practice.id.ConversationId;
import no.praksis.practice.id.GroupId;
import org.jspecify.annotations.Nullable;

/**
 * Finds the group that somebody means: the one named with {@code in <group>} at the end, else the
 * channel's, else the only one that the person is in. An admin may name every group.
 */
final class GroupFinder {
  /** What stands before the name of a group; only then is it worth to look for each of them. */
  private static final Pattern IN =
      Pattern.compile("(?:^|\\s)(?:in|i)\\s", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final Groups groups;
  private final Admins admins;
  private final GroupChoice choice;

  GroupFinder(Groups groups, Admins admins, GroupChoice choice) {
    this.groups = groups;
    this.admins = admins;
    this.choice = choice;
  }

  /**
   * What was found.
   *
   * @param words the command without the name of the group
   * @param group null when there is none, or several
   * @param candidates the groups that may be meant, when one has to be chosen
   */
  record Found(String words, @Nullable Group group, List<Group> candidates) {
    Found {
      candidates = List.copyOf(candidates);
    }

    boolean mustChoose() {
      return group == null && candidates.size() > 1;
    }
  }

  List<Group> of(Person person) {
    return groups.of(person.id());
  }

  Found find(String words, ChatEvent.Origin origin, Person person) {
    ConversationId channel = origin.channel();
    Group here = channel == null ? null : groups.find(origin.workspace(), channel).orElse(null);
    List<Group> mine = of(person);
    return named(words, here, mine, person)
        .orElseGet(
            () -> {
              if (channel != null) {
                return new Found(words, here, List.of());
              }
              return mine.size() == 1
                  ? new Found(words, mine.getFirst(), List.of())
                  : new Found(words, null, mine);
            });
  }

  /** Asks which group is meant, with a button each. */
  Reply ask(Found found, Call call) {
    return choice.ask(found, call);
  }

  /** The group whose button was pressed, when the person may name it. */
  Found chosen(GroupId id, String words, Person person) {
    Group group =
        nameable(of(person), person).filter(one -> one.id().equals(id)).findFirst().orElse(null);
    return new Found(words, group, List.of());
  }

  private Stream<Group> nameable(List<Group> mine, Person person) {
    if (!admins.isAdmin(person)) {
      return mine.stream();
    }
    return groups.all().stream().filter(group -> group.workspace().equals(person.workspace()));
  }

  /** The longest name at the end wins; one's own groups come before others of the same name. */
  private Optional<Found> named(
      String words, @Nullable Group here, List<Group> mine, Person person) {
    if (!IN.matcher(words).find()) {
      return Optional.empty();
    }
    record Named(String before, Group group) {}
    List<Named> found = new ArrayList<>();
    nameable(mine, person)
        .forEach(
            group ->
                before(words, group.name())
                    .ifPresent(before -> found.add(new Named(before, group))));
    Optional<String> shortest =
        found.stream().map(Named::before).min(Comparator.comparing(String::length));
    List<Group> meant =
        found.stream()
            .filter(one -> one.before().equals(shortest.orElse("")))
            .map(Named::group)
            .toList();
    List<Group> own = meant.stream().filter(mine::contains).toList();
    List<Group> best = own.isEmpty() ? meant : own;
    if (shortest.isEmpty() || (here != null && best.contains(here))) {
      // in its own channel a group needs no name, so there these words belong to what is said
      return Optional.empty();
    }
    return Optional.of(
        best.size() == 1
            ? new Found(shortest.get(), best.getFirst(), List.of())
            : new Found(shortest.get(), null, best));
  }

  /** What stands before {@code in <name>} at the end; case and extra spaces don't matter. */
  private static Optional<String> before(String words, String name) {
    String spelled =
        Arrays.stream(name.strip().split("\\s+"))
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+"));
    Matcher matcher =
        Pattern.compile(
                "(?:^|(.*)\\s)(?:in|i)\\s+#?" + spelled + "\\s*",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL)
            .matcher(words);
    return matcher.matches()
        ? Optional.of(Optional.ofNullable(matcher.group(1)).orElse(""))
        : Optional.empty();
  }
}
