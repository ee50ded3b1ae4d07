/** Real database servers, unpacked and started for one run. */
@NullMarked
package dev.bluewright.benchmarks.database;

import org.jspecify.annotations.NullMarked;
