/** Measurements of the whole program; run only by {@code mvn -Pbench}. */
@NullMarked
package no.praksis.bench;

import org.jspecify.annotations.NullMarked;
