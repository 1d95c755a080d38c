/** All ids, as records; imports nothing of ours. */
@NullMarked
package no.praksis.practice.id;

import org.jspecify.annotations.NullMarked;
