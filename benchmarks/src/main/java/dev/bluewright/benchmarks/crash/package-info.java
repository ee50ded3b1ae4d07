/** Services and databases killed under load. */
@NullMarked
package dev.bluewright.benchmarks.crash;

import org.jspecify.annotations.NullMarked;
