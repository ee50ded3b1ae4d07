/** The batching store over PostgreSQL, MySQL/MariaDB and SQLite. */
@NullMarked
package dev.bluewright.store;

import org.jspecify.annotations.NullMarked;
