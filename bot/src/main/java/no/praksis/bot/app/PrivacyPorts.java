package no.praksis.bot.app;

import no.praksis.practice.delivery.StandingMessages;
import no.praksis.practice.privacy.OldRecords;
import no.praksis.practice.privacy.PersonalRecords;
import no.praksis.practice.privacy.SharedThings;
import no.praksis.storage.Storage;

/** What is remembered about people, seen as theirs. */
public record PrivacyPorts(
    StandingMessages standing, PersonalRecords records, SharedThings things, OldRecords old) {
  static PrivacyPorts of(Storage storage) {
    return new PrivacyPorts(
        storage.standingMessages(),
        storage.personalRecords(),
        storage.sharedThings(),
        storage.oldRecords());
  }
}
