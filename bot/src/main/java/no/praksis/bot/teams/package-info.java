/**
 * Microsoft Teams: activities in, Adaptive Cards out. Nothing else in the program knows the Bot
 * Framework SDK.
 */
@NullMarked
package no.praksis.bot.teams;

import org.jspecify.annotations.NullMarked;
