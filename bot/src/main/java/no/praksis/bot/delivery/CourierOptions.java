package no.praksis.bot.delivery;

import java.time.Duration;

/**
 * How the courier works. All durations are real time.
 *
 * @param atOnce how many messages are under way at the same time
 * @param ofOneWorkspace how many of them may be of one workspace
 * @param inHand how many rows are claimed at the same time; those that are not under way wait for
 *     their platform's pace
 * @param settle how long after an attempt that may have succeeded a platform's look-up is believed
 * @param tooOld the age at which a row is given up
 * @param patience how long closing waits for what is under way
 * @param sweep the longest pause between two looks into the outbox, for rows that were written
 *     without waking the courier
 */
public record CourierOptions(
    int atOnce,
    int ofOneWorkspace,
    int inHand,
    Duration settle,
    Duration tooOld,
    Duration patience,
    Duration sweep) {
  public static final CourierOptions DEFAULT =
      new CourierOptions(
          128,
          4,
          2_048,
          Duration.ofSeconds(10),
          Duration.ofHours(24),
          Duration.ofSeconds(15),
          Duration.ofSeconds(30));

  /** The same with another time to settle. */
  public CourierOptions withSettle(Duration other) {
    return new CourierOptions(atOnce, ofOneWorkspace, inHand, other, tooOld, patience, sweep);
  }
}
