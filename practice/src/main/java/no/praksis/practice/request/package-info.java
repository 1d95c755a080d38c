/** Who is looking for what. */
@NullMarked
package no.praksis.practice.request;

import org.jspecify.annotations.NullMarked;
