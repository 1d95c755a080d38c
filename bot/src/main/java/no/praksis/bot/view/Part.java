package no.praksis.bot.view;

/** What forms are made of: fields, and elements between them. */
public sealed interface Part permits Element, Field {}
