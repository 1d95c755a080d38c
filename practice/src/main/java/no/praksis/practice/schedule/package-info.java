/** Which moments a group's rounds come round on, and what is to be woken when. */
@NullMarked
package no.praksis.practice.schedule;

import org.jspecify.annotations.NullMarked;
