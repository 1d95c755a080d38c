/** The whole bot, as people in Teams meet it, beside a stand-in for Microsoft's cloud. */
@NullMarked
package no.praksis.teams;

import org.jspecify.annotations.NullMarked;
