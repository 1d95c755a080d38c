/** The main program: settings, wiring, HTTP server. */
@NullMarked
package no.praksis.bot.app;

import org.jspecify.annotations.NullMarked;
