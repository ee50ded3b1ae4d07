package dev.bluewright.evaluator.scenario;

import java.util.List;

/** A key acts for whoever made it, as far as it may, until it is revoked. Stateless. */
final class KeyScenarios {
  private KeyScenarios() {}

  static List<Scenario> of(World world, Cast cast, String key) {
    return List.of(
        Scenario.positive(
            key,
            "a key opens what is open to whoever made it, and a made up one does not",
            stage -> new KeyPlay(world, cast, stage).opens()),
        Scenario.positive(
            key,
            "a key that was revoked counts no longer, ten seconds later at most",
            stage -> new KeyPlay(world, cast, stage).revoked()),
        Scenario.negative(
            key,
            "nobody revokes the key of somebody else",
            stage -> new KeyPlay(world, cast, stage).revokedByAnother()),
        Scenario.negative(
            key,
            "a list of keys does not hold the keys themselves",
            stage -> new KeyPlay(world, cast, stage).listed()),
        Scenario.boundary(
            key,
            "a key that may read, where keys have scopes, does not write",
            stage -> new KeyPlay(world, cast, stage).scoped()));
  }
}
