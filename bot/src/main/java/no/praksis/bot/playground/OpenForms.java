package no.praksis.bot.playground;

import static no.praksis.bot.playground.Playground.PLATFORM;

import java.util.Optional;
import java.util.UUID;
import no.praksis.bot.view.Form;
import no.praksis.practice.delivery.Transactions;
import no.praksis.practice.id.PersonId;
import no.praksis.practice.installation.PlatformMemory;

/**
 * The forms that people have in front of them, the latest one of each kind. Kept, so that a form
 * can still be sent after a restart.
 */
final class OpenForms {
  private static final String FORMS = "forms/";

  private final PlatformMemory memory;
  private final Transactions transactions;

  OpenForms(PlatformMemory memory, Transactions transactions) {
    this.memory = memory;
    this.transactions = transactions;
  }

  OpenForm open(PersonId person, String conversation, Form form) {
    return keep(new OpenForm(UUID.randomUUID().toString(), person, conversation, form));
  }

  /** Remembers the form as it stands now. */
  OpenForm keep(OpenForm open) {
    String document =
        ViewJson.write(new Document(open.instance(), open.conversation(), open.form()));
    transactions.write(
        () -> memory.put(PLATFORM, FORMS + open.person().value(), open.form().id(), document));
    return open;
  }

  /** The form that the person opened last under this id. */
  Optional<OpenForm> find(PersonId person, String form) {
    return memory
        .get(PLATFORM, FORMS + person.value(), form)
        .map(document -> ViewJson.read(document, Document.class))
        .map(kept -> new OpenForm(kept.instance(), person, kept.conversation(), kept.form()));
  }

  record Document(String instance, String conversation, Form form) {}
}
