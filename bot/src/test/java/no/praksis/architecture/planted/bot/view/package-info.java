/** Violations that an architecture rule must catch. */
@NullMarked
package no.praksis.architecture.planted.bot.view;

import org.jspecify.annotations.NullMarked;
