/** The migrations of a system, by database. */
@NullMarked
package dev.bluewright.generator.sql;

import org.jspecify.annotations.NullMarked;
