/** Action points: what somebody wanted to try, and what came of it. */
@NullMarked
package no.praksis.practice.action;

import org.jspecify.annotations.NullMarked;
