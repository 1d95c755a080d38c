/**
 * Microsoft Teams on loopback, with people in it: the Bot Connector, the login service that issues
 * tokens for it, and the keys that its own tokens are signed with.
 */
@NullMarked
package no.praksis.standin.teams;

import org.jspecify.annotations.NullMarked;
