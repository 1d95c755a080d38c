/** Tiny collections for rule tests: each port as a map, and a group of five to play with. */
@NullMarked
package no.praksis.practice.memory;

import org.jspecify.annotations.NullMarked;
