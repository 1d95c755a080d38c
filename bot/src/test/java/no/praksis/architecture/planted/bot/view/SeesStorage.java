package no.praksis.architecture.planted.bot.view;

import no.praksis.architecture.planted.storage.SeesBot;

public class SeesStorage {
  SeesBot storage;
}
