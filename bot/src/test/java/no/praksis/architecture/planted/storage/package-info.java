/** Violations that an architecture rule must catch. */
@NullMarked
package no.praksis.architecture.planted.storage;

import org.jspecify.annotations.NullMarked;
