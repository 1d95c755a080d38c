/** What the adapters of chat platforms share: how to answer in time, and once. */
@NullMarked
package no.praksis.bot.adapter;

import org.jspecify.annotations.NullMarked;
