/** What is drawn or written to be taken along. */
@NullMarked
package no.praksis.bot.report;

import org.jspecify.annotations.NullMarked;
