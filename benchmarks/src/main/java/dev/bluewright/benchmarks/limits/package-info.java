/** Whether limits hold when many clients of two processes try at once. */
@NullMarked
package dev.bluewright.benchmarks.limits;

import org.jspecify.annotations.NullMarked;
