/** Violations that an architecture rule must catch. */
@NullMarked
package no.praksis.architecture.planted.practice.round;

import org.jspecify.annotations.NullMarked;
