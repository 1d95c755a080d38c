/**
 * Slack: what comes in from it as chat events, and what it is shown. The only user of Slack's
 * libraries.
 */
@NullMarked
package no.praksis.bot.slack;

import org.jspecify.annotations.NullMarked;
