/** Answers that people give in plain words, in the private chat or under the round's message. */
@NullMarked
package no.praksis.practice.conversation;

import org.jspecify.annotations.NullMarked;
