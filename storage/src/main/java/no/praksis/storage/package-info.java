/** Remembers the practice in SQLite or PostgreSQL. */
@NullMarked
package no.praksis.storage;

import org.jspecify.annotations.NullMarked;
