/** The whole bot in Slack, as people there see it. */
@NullMarked
package no.praksis.slack;

import org.jspecify.annotations.NullMarked;
