/** Load from wrk and pgbench, and what it showed. */
@NullMarked
package dev.bluewright.benchmarks.load;

import org.jspecify.annotations.NullMarked;
