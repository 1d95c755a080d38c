package no.praksis.bot.conversation;

import no.praksis.practice.privacy.ForgetMe;
import no.praksis.practice.privacy.PersonalRecords;
import no.praksis.practice.privacy.TakeOut;

/** What people can have done about what is stored about them. */
public record PrivacyUseCases(PersonalRecords records, ForgetMe forgetMe, TakeOut takeOut) {}
