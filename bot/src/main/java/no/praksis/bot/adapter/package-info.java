/**
 * What the adapters of chat platforms share: how to answer in time, and once; how to bring a view
 * into a size that the platform takes.
 */
@NullMarked
package no.praksis.bot.adapter;

import org.jspecify.annotations.NullMarked;
