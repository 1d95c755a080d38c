package no.praksis.practice.delivery;

/** A message that was posted and may still stand, with what it told. */
public record StandingMessage(MessageKey key, Audience audience, Notice notice) {}
