/** The launcher script, run on machines that lack this or that. */
@NullMarked
package no.praksis.launcher;

import org.jspecify.annotations.NullMarked;
