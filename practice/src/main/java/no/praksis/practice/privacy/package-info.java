/** One's own data: what is stored, taking it along, taking it out, and how long it is kept. */
@NullMarked
package no.praksis.practice.privacy;

import org.jspecify.annotations.NullMarked;
