/** What the platforms need remembered, opaque to the domain. */
@NullMarked
package no.praksis.practice.installation;

import org.jspecify.annotations.NullMarked;
