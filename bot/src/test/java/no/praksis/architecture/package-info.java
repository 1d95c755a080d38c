/** The walls of the house: who may use whom. Every rule is shown a violation that it must catch. */
@NullMarked
package no.praksis.architecture;

import org.jspecify.annotations.NullMarked;
