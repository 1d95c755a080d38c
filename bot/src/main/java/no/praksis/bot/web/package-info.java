/** Views as HTML and as plain text, the same for the page, mail and printed reports. */
@NullMarked
package no.praksis.bot.web;

import org.jspecify.annotations.NullMarked;
