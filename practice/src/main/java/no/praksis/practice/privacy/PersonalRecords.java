package no.praksis.practice.privacy;

import java.util.List;
import java.util.Set;
import no.praksis.practice.group.Language;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;

/** Everything that is stored about one person, whichever feature has stored it. */
public interface PersonalRecords {
  /**
   * All of it, by kind and then as it came about. Anonymous answers that have left their draft are
   * nobody's any more and are not among it.
   *
   * @param language of the questions that were answered
   */
  List<PersonalRecord> of(PersonId person, Language language);

  /** The groups that the person is or was in. */
  Set<GroupId> groups(PersonId person);

  /**
   * Deletes all of it, the person too, with what waits to be told to them; for good, and harmless
   * when nobody has this id. Inside a transaction. What groups have agreed on may still name the
   * person.
   */
  void forget(PersonId person);
}
