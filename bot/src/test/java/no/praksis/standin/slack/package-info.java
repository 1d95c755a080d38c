/**
 * A stand-in for Slack's cloud: its Web API, what it sends to an app, and what people do in it. It
 * knows nothing of Praksis, and refuses what Slack refuses.
 */
@NullMarked
package no.praksis.standin.slack;

import org.jspecify.annotations.NullMarked;
