package no.praksis.practice.summary;

import java.time.LocalDate;
import java.util.function.Predicate;
import no.praksis.practice.id.GroupId;

/** On which days a group rests: public holidays and breaks, as they stand now. */
@FunctionalInterface
public interface RestDays {
  Predicate<LocalDate> of(GroupId group);
}
