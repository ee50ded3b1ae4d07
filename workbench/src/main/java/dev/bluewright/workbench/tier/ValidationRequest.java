package dev.bluewright.workbench.tier;

import dev.bluewright.validator.tier.Level;
import dev.bluewright.workbench.database.ExternalDatabase;
import dev.bluewright.workbench.pipeline.Port;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a validation is told beside its candidate.
 *
 * @param until the last tier that runs
 * @param rounds the most rounds of healing
 * @param runtime the folder with the jars that generated systems run with
 * @param port where the system is tried; 0 for any that is free
 * @param database a database that runs already; else one is started
 * @param evidence the folder in which what the judge saw in each round is kept; else it is not
 */
public record ValidationRequest(
    Level until,
    int rounds,
    Path runtime,
    Port port,
    Optional<ExternalDatabase> database,
    Optional<Path> evidence) {
  /** A validation of which no evidence is kept. */
  public ValidationRequest(
      Level until, int rounds, Path runtime, Port port, Optional<ExternalDatabase> database) {
    this(until, rounds, runtime, port, database, Optional.empty());
  }
}
