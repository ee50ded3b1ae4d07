package dev.bluewright.evaluator.load;

import java.util.HashSet;
import java.util.Set;

/**
 * Names what became of requests. A system may answer with any status: the first sixteen are told
 * apart, and those beyond by their kind alone.
 *
 * <p>Thread safety: one thread.
 */
final class Outcomes {
  private static final int MOST = 16;

  private final Set<String> statuses = new HashSet<>();

  /** An outcome as it is counted. */
  String counted(String outcome) {
    if (!isStatus(outcome) || statuses.contains(outcome)) {
      return outcome;
    }
    if (statuses.size() < MOST) {
      statuses.add(outcome);
      return outcome;
    }
    return switch (outcome.charAt(0)) {
      case '4' -> "4xx";
      case '5' -> "5xx";
      default -> "other";
    };
  }

  private static boolean isStatus(String outcome) {
    return !outcome.isEmpty() && outcome.chars().allMatch(Character::isDigit);
  }
}
