/** The sets of questions that come with Praksis, read from YAML. */
@NullMarked
package no.praksis.bot.questions;

import org.jspecify.annotations.NullMarked;
