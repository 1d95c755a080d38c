/** Wakes the practice up when something is due. */
@NullMarked
package no.praksis.scheduler;

import org.jspecify.annotations.NullMarked;
