package dev.bluewright.generator.openapi;

import dev.bluewright.generator.plan.SystemPlan;
import java.util.List;

/** What the blueprint's policy adds to the description of the API. */
final class SystemLimits {
  private static final int MIB = 1 << 20;

  private SystemLimits() {}

  static String longestBody(SystemPlan system) {
    int bytes = system.blueprint().policy().largestBody();
    return bytes % MIB == 0 ? bytes / MIB + " MiB" : bytes + " bytes";
  }

  /** The answer to a caller who asks too often. */
  static List<String> limited(SystemPlan system) {
    return system
        .blueprint()
        .policy()
        .rateLimit()
        .map(
            limit ->
                List.of(
                    "Limited:",
                    "  description: More than " + limit + " requests in a minute.",
                    "  headers: {Retry-After: {$ref: '#/components/headers/RetryAfter'}}",
                    "  content: {application/problem+json: {schema: {$ref:"
                        + " '#/components/schemas/Problem'}}}"))
        .orElse(List.of());
  }
}
