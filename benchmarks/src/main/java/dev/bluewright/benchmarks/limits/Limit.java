package dev.bluewright.benchmarks.limits;

import dev.bluewright.store.StoreOperation;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;

/**
 * What must hold, whoever tries.
 *
 * @param name what it is called in the report
 * @param attempt what the client of a number tries
 * @param violations how often it does not hold of all that is there, given how many attempts were
 *     taken
 */
record Limit(String name, IntFunction<StoreOperation> attempt, ToLongFunction<Long> violations) {}
