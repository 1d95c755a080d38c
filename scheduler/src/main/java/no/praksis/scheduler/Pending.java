package no.praksis.scheduler;

import java.time.Instant;
import no.praksis.practice.schedule.Timer;

/**
 * A timer that is set, or whose listener has not returned.
 *
 * @param moment when it is due, in practice time
 */
public record Pending(Timer timer, Instant moment) {}
