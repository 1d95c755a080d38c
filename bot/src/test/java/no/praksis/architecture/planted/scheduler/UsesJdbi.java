package no.praksis.architecture.planted.scheduler;

import org.jdbi.v3.core.Jdbi;

public class UsesJdbi {
  Jdbi jdbi;
}
