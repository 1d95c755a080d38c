package no.praksis.practice.round;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import no.praksis.practice.id.GroupId;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;

/**
 * What is answered without a name. Until the round closes it is a draft of its author's, without a
 * time; afterwards nobody, Praksis included, can tell whose it was. Changes are made inside a
 * transaction.
 */
public interface AnonymousAnswers {
  /** What the person has drafted in the round, by the keys of the questions. */
  Map<String, String> draft(RoundId round, PersonId person);

  /** Makes this the person's only draft in the round; empty removes it. */
  void replaceDraft(RoundId round, PersonId person, Map<String, String> texts);

  /** All drafts of the round, by the keys of the questions; in no order that means anything. */
  Map<String, List<String>> drafts(RoundId round);

  void removeDrafts(RoundId round);

  /** The rounds of the group in which the person has a draft. */
  List<RoundId> draftedBy(PersonId person, GroupId group);

  /**
   * Adds answers to one question, without anything that tells them apart but their text. Whoever
   * calls this has shuffled them.
   */
  void add(RoundId round, String prompt, List<String> texts);

  /**
   * What was answered in rounds that are closed, by the keys of the questions; always in the same
   * order, which means nothing.
   */
  Map<RoundId, Map<String, List<String>>> in(Collection<RoundId> rounds);

  /** Removes what was answered in the round, when it has been kept long enough. */
  void remove(RoundId round);
}
