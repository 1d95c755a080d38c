/** When the group meets. */
@NullMarked
package no.praksis.practice.meeting;

import org.jspecify.annotations.NullMarked;
