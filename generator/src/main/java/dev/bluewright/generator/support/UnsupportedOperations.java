package dev.bluewright.generator.support;

import dev.bluewright.blueprint.DeploymentModel;
import dev.bluewright.blueprint.PolicyModel;
import dev.bluewright.generator.text.TimeSpan;
import java.time.Duration;

/** Limits and ways of deployment that the runtime and the generated files do not have. */
final class UnsupportedOperations {
  private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(10);
  private static final Duration LONGEST_TIMEOUT = Duration.ofHours(1);
  private static final int LARGEST_BODY = 64 << 20;

  private final Refused refused;

  UnsupportedOperations(Refused refused) {
    this.refused = refused;
  }

  void findIn(PolicyModel policy) {
    policy.requestTimeout().map(TimeSpan::of).ifPresent(this::timeout);
    policy
        .maxBodyBytes()
        .filter(bytes -> bytes > LARGEST_BODY)
        .ifPresent(
            bytes ->
                setting(
                    "policy.maxBodyBytes",
                    "Bodies of " + bytes + " bytes cannot be taken: they are held in memory.",
                    "Make it " + LARGEST_BODY + " at most."));
  }

  private void timeout(TimeSpan span) {
    var time = span.duration();
    if (time.compareTo(SHORTEST_TIMEOUT) < 0 || time.compareTo(LONGEST_TIMEOUT) > 0) {
      setting(
          "policy.requestTimeout",
          "A request cannot be given %d %s.".formatted(span.amount(), span.unit()),
          "Make it 10ms to 1h.");
    }
  }

  void findIn(DeploymentModel deployment) {
    deployment.targets().stream()
        .filter(target -> !target.equals("docker"))
        .forEach(
            target ->
                setting(
                    "deployment.targets",
                    "The target " + target + " cannot be written yet.",
                    "Take it out; docker can be written."));
    deployment
        .replicas()
        .filter(replicas -> replicas > 1)
        .ifPresent(
            replicas ->
                setting(
                    "deployment.replicas",
                    "Nothing that is written yet starts " + replicas + " at the same time.",
                    "Take it out, and start the image as often as you like."));
    deployment.cpu().ifPresent(_ -> share("cpu", "--cpus"));
    deployment.memory().ifPresent(_ -> share("memory", "--memory"));
  }

  private void share(String key, String option) {
    setting(
        "deployment." + key,
        "Nothing that is written yet sets " + key + ".",
        "Take it out, and give it to `docker run` as " + option + ".");
  }

  private void setting(String path, String message, String hint) {
    refused.error("GEN-004", path, message, hint);
  }
}
