package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Something that happens by the clock.
 *
 * @param name camelCase
 * @param when at which times
 * @param does the operation, such as {@code Task.archive}
 * @param where CEL expression that a record must fulfil
 */
public record ScheduleModel(String name, When when, String does, Optional<String> where) {

  /** At which times. */
  public sealed interface When {
    /**
     * By a cron expression of five fields.
     *
     * @param expression such as {@code 0 2 * * *}
     * @param zone name of a time zone; UTC unless given
     */
    record Cron(String expression, String zone) implements When {}

    /**
     * Again and again.
     *
     * @param period such as {@code 30s}, {@code 5m}, {@code 1h}, {@code 7d}
     */
    record Every(String period) implements When {}
  }

  public ScheduleModel {
    requireNonNull(name, "name");
    requireNonNull(when, "when");
    requireNonNull(does, "does");
  }
}
