/** What a span of rounds amounts to, for those who may see it. */
@NullMarked
package no.praksis.practice.summary;

import org.jspecify.annotations.NullMarked;
