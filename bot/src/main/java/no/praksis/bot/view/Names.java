package no.praksis.bot.view;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.praksis.practice.group.Person;
import no.praksis.practice.id.PersonId;

/** What people are called, as text that they typed. */
public record Names(Map<PersonId, String> names) {
  public static Names of(Map<PersonId, Person> people) {
    return new Names(
        people.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().name())));
  }

  /** The name; a dash for somebody who is gone. */
  public String of(PersonId person) {
    return names.getOrDefault(person, "–");
  }

  /** The names, with commas between them. */
  String of(List<PersonId> people) {
    return people.stream().map(this::of).collect(Collectors.joining(", "));
  }
}
