/**
 * What is to be told, to whom, and what became of it; transactions and the two marks against doing
 * things twice.
 */
@NullMarked
package no.praksis.practice.delivery;

import org.jspecify.annotations.NullMarked;
