/** What is said back when somebody writes, clicks or sends a form. */
@NullMarked
package no.praksis.bot.conversation;

import org.jspecify.annotations.NullMarked;
