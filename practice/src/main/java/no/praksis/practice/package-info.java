/** What a practice community does, in plain Java: no platform, no wording, no SQL, no log. */
@NullMarked
package no.praksis.practice;

import org.jspecify.annotations.NullMarked;
