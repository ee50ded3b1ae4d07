/** What it costs to keep the history of records. */
@NullMarked
package dev.bluewright.benchmarks.history;

import org.jspecify.annotations.NullMarked;
