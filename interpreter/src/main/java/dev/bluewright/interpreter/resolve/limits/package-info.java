/**
 * What no two records, and no number of them, may do: quotas, stocks, capacities, times that do not
 * overlap.
 */
@NullMarked
package dev.bluewright.interpreter.resolve.limits;

import org.jspecify.annotations.NullMarked;
