package no.praksis.practice.delivery;

/** Where a message stands on its platform; opaque outside the platform's adapter. */
public record MessageReference(String value) {}
