package no.praksis.practice.conversation;

import java.time.Instant;
import no.praksis.practice.delivery.MessageReference;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.id.RemarkId;
import no.praksis.practice.id.RoundId;
import no.praksis.practice.id.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody wrote on a platform and that is an answer, or becomes one when its author
 * says to which question.
 *
 * @param message the author's own message
 * @param round under whose message it stands, or which it answers; null while words of the private
 *     chat wait for that
 * @param at in practice time
 */
public record Remark(
    RemarkId id,
    WorkspaceId workspace,
    MessageReference message,
    PersonId person,
    @Nullable RoundId round,
    State state,
    Instant at) {

  /** What has become of it. */
  public sealed interface State {}

  /** Nobody has said yet what it answers. */
  public record Waiting(String words) implements State {}

  /**
   * It is part of an answer, and its words are kept there alone.
   *
   * @param question the key of the question
   * @param mark by which its words are found in the answer, see {@link Patch}
   */
  public record Placed(String question, String mark) implements State {}

  public Remark with(State newState) {
    return new Remark(id, workspace, message, person, round, newState, at);
  }

  /** Part of an answer in this round. */
  Remark in(RoundId answered, Placed placed) {
    return new Remark(id, workspace, message, person, answered, placed, at);
  }
}
