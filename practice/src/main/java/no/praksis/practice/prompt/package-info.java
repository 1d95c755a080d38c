/** Questions, and the sets that they come in. */
@NullMarked
package no.praksis.practice.prompt;

import org.jspecify.annotations.NullMarked;
