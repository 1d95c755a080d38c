/**
 * The program as a process of its own, killed at chosen moments and at random, against a stand-in
 * platform that notes everything it is told.
 *
 * <p>{@link no.praksis.crash.Bot}, {@link no.praksis.crash.StandInPlatform} and {@link
 * no.praksis.crash.Community} live in the test; {@link no.praksis.crash.Victim} and what it uses
 * live in the process that dies.
 */
package no.praksis.crash;
