package dev.bluewright.store;

/**
 * How lanes work.
 *
 * @param capacity most operations that wait for one lane
 * @param batchLimit most operations in one batch
 * @param threads what kind of thread runs a lane
 */
record LaneOptions(int capacity, int batchLimit, Thread.Builder threads) {}
