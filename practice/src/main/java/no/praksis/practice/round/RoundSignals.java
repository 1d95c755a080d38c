package no.praksis.practice.round;

/** What goes out when a round changes: words to people, and timers to the scheduler. */
public record RoundSignals(Announcements announcements, PlanTimers timers) {}
