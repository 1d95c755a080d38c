/** Who comes to groups and leaves them, and what happens to the channels of groups. */
@NullMarked
package no.praksis.practice.membership;

import org.jspecify.annotations.NullMarked;
