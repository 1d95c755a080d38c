package no.praksis.architecture.planted.storage;

import no.praksis.architecture.planted.scheduler.SeesStorage;

public class SeesScheduler {
  SeesStorage scheduler;
}
