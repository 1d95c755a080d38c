package no.praksis.practice.conversation;

import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RoundId;

/**
 * How far somebody has come who answers a round question by question in the private chat.
 *
 * @param question the key of the question that is asked, or was when the person stopped
 * @param field which part of the question, as the form names its field
 * @param waiting words that were written before the part of the question that they belong to was
 *     answered; empty without any
 */
public record Dialogue(
    PersonId person, RoundId round, String question, String field, String waiting, State state) {

  /** Whether it waits for an answer. */
  public enum State {
    ASKING,
    STOPPED
  }

  public static Dialogue asking(PersonId person, RoundId round, String question, String field) {
    return new Dialogue(person, round, question, field, "", State.ASKING);
  }

  public boolean asks() {
    return state == State.ASKING;
  }

  public Dialogue stopped() {
    return new Dialogue(person, round, question, field, waiting, State.STOPPED);
  }

  public Dialogue keeping(String words) {
    return new Dialogue(person, round, question, field, words, state);
  }
}
