package no.praksis.architecture.planted.scheduler;

import org.jdbi.planted.JdbiThing;

public class UsesJdbi {
  JdbiThing jdbi;
}
