package dev.bluewright.benchmarks.load;

import java.util.List;

/**
 * What a comparison found.
 *
 * @param date ISO 8601
 * @param machine processors, memory, kernel, JDK
 * @param database what the server says of itself
 * @param results one a subject, case and number of connections
 * @param footprints one a service
 */
record Report(
    String date,
    String machine,
    String database,
    String command,
    List<Result> results,
    List<Footprint> footprints) {
  /**
   * What a service takes.
   *
   * @param startup process start to first answer, in ms
   * @param peakMemory resident, in MiB, after all load
   */
  record Footprint(String subject, long startup, long peakMemory) {}
}
