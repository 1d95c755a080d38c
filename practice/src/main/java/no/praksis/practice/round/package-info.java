/** The weekly round: opening, answering, reminding, closing. */
@NullMarked
package no.praksis.practice.round;

import org.jspecify.annotations.NullMarked;
