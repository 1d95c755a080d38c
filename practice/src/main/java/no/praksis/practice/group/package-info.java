/** Groups, the people in them, their roles, and what each may see and do. */
@NullMarked
package no.praksis.practice.group;

import org.jspecify.annotations.NullMarked;
