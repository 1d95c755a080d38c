package no.praksis.bot.delivery;

import no.praksis.practice.delivery.MessageReferences;
import no.praksis.practice.delivery.Outbox;
import no.praksis.practice.delivery.Transactions;

/** Where it is written what is still to be sent, and what stands where. */
public record DeliveryBooks(
    Transactions transactions, Outbox outbox, MessageReferences references) {}
