package dev.bluewright.workbench.tier;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.Finding;
import dev.bluewright.generator.deploy.JvmOptionsRule;
import dev.bluewright.generator.plan.HeapPlan;
import dev.bluewright.validator.tier.Candidate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The heap that a service is started with, beside what its blueprint needs in sum.
 *
 * @param mebibytes the heap
 * @param plan what is needed
 */
record HeapNeeds(long mebibytes, HeapPlan plan) {
  private static final Pattern HEAP = Pattern.compile("(?m)^\\s*-Xmx(\\d+)([kKmMgGtT]?)\\s*$");

  /** A JVM that is told nothing takes a quarter of the memory that there is. */
  private static final int SHARE = 4;

  /** By the options that a person edited, else by those that are generated. */
  static HeapNeeds of(Candidate candidate, Blueprint blueprint) {
    var plan = HeapPlan.of(blueprint);
    var edited = Optional.ofNullable(candidate.files().get(JvmOptionsRule.FILE));
    return new HeapNeeds(edited.map(HeapNeeds::heap).orElse((long) plan.heap()), plan);
  }

  /** What the last option of that name says. */
  private static long heap(String options) {
    return HEAP.matcher(options)
        .results()
        .reduce((_, last) -> last)
        .map(HeapNeeds::mebibytes)
        .orElseGet(() -> MemoryNeeds.ofTheMachine() / SHARE);
  }

  private static long mebibytes(MatchResult option) {
    long number = Long.parseLong(option.group(1));
    return switch (option.group(2).toLowerCase(Locale.ROOT)) {
      case "t" -> number << 20;
      case "g" -> number << 10;
      case "m" -> number;
      case "k" -> number >> 10;
      default -> number >> 20;
    };
  }

  /** What is too little. */
  Optional<Finding> finding() {
    return mebibytes >= plan.sum()
        ? Optional.empty()
        : Optional.of(
            Problem.HEAP.in(
                JvmOptionsRule.FILE,
                "The heap has %d MiB, and the blueprint needs %d in sum: %s."
                    .formatted(mebibytes, plan.sum(), plan.words()),
                "Say -Xmx%dm, or let policy.maxBodyBytes or the buffers of bindings be smaller."
                    .formatted(plan.heap())));
  }
}
