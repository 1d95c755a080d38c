/** What a person sees, as plain data: messages, forms and homes, and the wording for them. */
@NullMarked
package no.praksis.bot.view;

import org.jspecify.annotations.NullMarked;
