/** What the stand-ins for the platforms' clouds have in common. */
@NullMarked
package no.praksis.standin;

import org.jspecify.annotations.NullMarked;
