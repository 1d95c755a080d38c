/** From a row of the outbox to a message that stands on a platform. */
@NullMarked
package no.praksis.bot.delivery;

import org.jspecify.annotations.NullMarked;
