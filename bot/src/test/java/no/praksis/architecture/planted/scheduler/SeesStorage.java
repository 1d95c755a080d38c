package no.praksis.architecture.planted.scheduler;

import no.praksis.architecture.planted.storage.SeesBot;

public class SeesStorage {
  SeesBot storage;
}
