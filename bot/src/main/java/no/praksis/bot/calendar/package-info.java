/** Public holidays. */
@NullMarked
package no.praksis.bot.calendar;

import org.jspecify.annotations.NullMarked;
