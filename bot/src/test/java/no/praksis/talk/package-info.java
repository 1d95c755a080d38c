/**
 * The whole bot, text in and text out, on real SQLite and with the practice clock moved by hand.
 */
@NullMarked
package no.praksis.talk;

import org.jspecify.annotations.NullMarked;
