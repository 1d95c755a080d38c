package no.praksis.bot.conversation;

import no.praksis.practice.group.Person;

/** Whom the configuration names as admins. */
@FunctionalInterface
public interface Admins {
  boolean isAdmin(Person person);
}
