/** Violations that an architecture rule must catch. */
@NullMarked
package no.praksis.architecture.planted.practice.group;

import org.jspecify.annotations.NullMarked;
