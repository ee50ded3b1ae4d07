package dev.bluewright.workbench.tier;

import static dev.bluewright.workbench.tier.MachineTier.machine;

import com.sun.management.OperatingSystemMXBean;
import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.Database;
import dev.bluewright.blueprint.Finding;
import dev.bluewright.generator.plan.HeapPlan;
import dev.bluewright.validator.tier.Candidate;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The memory that a trial takes of the machine, in MiB by what it is for: what the processes that
 * it consists of come to at most, beside all that the machine, or its container, has.
 */
final class MemoryNeeds {
  /** Classes, compiled code and stacks of a service; measured. */
  private static final long BESIDE_THE_HEAP = 80;

  private static final long POSTGRESQL = 100;
  private static final long MARIADB = 200;
  private static final int MIB = 1 << 20;

  private MemoryNeeds() {}

  /**
   * What is too little.
   *
   * @param started whether a server of the database is started
   */
  static Optional<Finding> finding(Candidate candidate, Blueprint blueprint, boolean started) {
    var parts = parts(candidate, blueprint, started);
    long sum = parts.values().stream().mapToLong(Long::longValue).sum();
    return sum <= ofTheMachine()
        ? Optional.empty()
        : Optional.of(
            machine(
                Problem.MEMORY,
                "There are %d MiB of memory, and a trial takes %d in sum: %s."
                    .formatted(ofTheMachine(), sum, HeapPlan.words(parts)),
                "Give the machine or the container more, or the service a smaller heap."));
  }

  /** All memory that there is, free or not; that of the container, where one has a limit. */
  static long ofTheMachine() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize()
        / MIB;
  }

  private static Map<String, Long> parts(
      Candidate candidate, Blueprint blueprint, boolean started) {
    var parts = new LinkedHashMap<String, Long>();
    parts.put("the service's heap", HeapNeeds.of(candidate, blueprint).mebibytes());
    parts.put("what the service takes beside it", BESIDE_THE_HEAP);
    parts.put("Bluewright itself", Runtime.getRuntime().totalMemory() / MIB + BESIDE_THE_HEAP);
    long server = started ? ofServer(blueprint.system().database()) : 0;
    if (server > 0) {
      parts.put("the database's server", server);
    }
    return parts;
  }

  private static long ofServer(Database database) {
    return switch (database) {
      case POSTGRESQL -> POSTGRESQL;
      case MYSQL, MARIADB -> MARIADB;
      case SQLITE -> 0;
    };
  }
}
