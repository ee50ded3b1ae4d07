package dev.bluewright.benchmarks.load;

/**
 * What one run of clients saw.
 *
 * @param throughput answers a second
 * @param p50 median latency in ms
 * @param p99 99th percentile of latency in ms
 * @param refused answers with a status of 400 or above
 * @param broken connections that failed, and requests without an answer within 2 s
 * @param busy those of the refused that were a 503 with Retry-After; counted for mixed load only
 */
public record Measurement(
    double throughput, double p50, double p99, long refused, long broken, long busy) {}
