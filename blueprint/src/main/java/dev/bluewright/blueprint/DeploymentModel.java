package dev.bluewright.blueprint;

import java.util.List;
import java.util.Optional;

/**
 * How the system is put into service.
 *
 * @param targets what to write: docker, compose, kubernetes, helm
 * @param replicas how many run at the same time, 1 to 1,000
 * @param cpu processors for each, such as {@code 500m} or {@code 2}
 * @param memory memory for each, such as {@code 256Mi}
 */
public record DeploymentModel(
    List<String> targets,
    Optional<Integer> replicas,
    Optional<String> cpu,
    Optional<String> memory) {
  public DeploymentModel {
    targets = List.copyOf(targets);
  }

  /** Nothing said. */
  public static final DeploymentModel NONE =
      new DeploymentModel(List.of(), Optional.empty(), Optional.empty(), Optional.empty());
}
