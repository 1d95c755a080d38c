/** Violations that an architecture rule must catch. */
@NullMarked
package no.praksis.architecture.planted.scheduler;

import org.jspecify.annotations.NullMarked;
