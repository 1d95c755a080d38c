/**
 * The third platform beside Slack and Teams: a page of our own on which the people of a group can
 * be played, with a clock that moves on demand.
 */
@NullMarked
package no.praksis.bot.playground;

import org.jspecify.annotations.NullMarked;
