/** Pictures and other files that messages point to, for a while. */
@NullMarked
package no.praksis.bot.files;

import org.jspecify.annotations.NullMarked;
