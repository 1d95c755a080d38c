/** What was written in private and waits for its author's yes before others see it. */
@NullMarked
package no.praksis.practice.draft;

import org.jspecify.annotations.NullMarked;
