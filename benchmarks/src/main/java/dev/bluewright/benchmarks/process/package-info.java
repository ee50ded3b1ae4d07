/** Child processes: started, watched, killed. */
@NullMarked
package dev.bluewright.benchmarks.process;

import org.jspecify.annotations.NullMarked;
