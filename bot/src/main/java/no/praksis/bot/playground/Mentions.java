package no.praksis.bot.playground;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.praksis.practice.group.Person;

/** Names after an @: kept and handed on as {@code @id}, shown as {@code @Name}. */
final class Mentions {
  private static final Pattern ID = Pattern.compile("@([\\p{L}\\p{N}_-]+)");

  private final List<Person> people;

  Mentions(List<Person> people) {
    this.people = people;
  }

  /** With full names, and first names that only one person has, turned into ids. */
  String withIds(String text) {
    if (text.indexOf('@') < 0) {
      return text;
    }
    String result = text;
    for (Person person : people) {
      result = replace(result, person.name(), person);
    }
    Map<String, List<Person>> byFirstName =
        people.stream().collect(Collectors.groupingBy(person -> firstName(person.name())));
    for (Map.Entry<String, List<Person>> entry : byFirstName.entrySet()) {
      if (entry.getValue().size() == 1) {
        result = replace(result, entry.getKey(), entry.getValue().getFirst());
      }
    }
    return result;
  }

  /** With ids turned into names. */
  String withNames(String text) {
    if (text.indexOf('@') < 0) {
      return text;
    }
    Map<String, Person> byId =
        people.stream().collect(Collectors.toMap(p -> p.id().value(), Function.identity()));
    return ID.matcher(text)
        .replaceAll(
            match -> {
              Person person = byId.get(match.group(1));
              return Matcher.quoteReplacement(person == null ? match.group() : "@" + person.name());
            });
  }

  private static String replace(String text, String name, Person person) {
    return Pattern.compile(
            "@" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_-])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(text)
        .replaceAll(Matcher.quoteReplacement("@" + person.id().value()));
  }

  private static String firstName(String name) {
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(0, space);
  }
}
