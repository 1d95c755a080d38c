/** Recognition: what somebody recognises a colleague for. */
@NullMarked
package no.praksis.practice.recognition;

import org.jspecify.annotations.NullMarked;
