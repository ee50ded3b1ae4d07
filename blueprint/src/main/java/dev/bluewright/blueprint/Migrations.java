package dev.bluewright.blueprint;

import dev.bluewright.blueprint.yaml.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The way from earlier schema versions to this release's: migrations, one after the other.
 *
 * <p>Thread safety: immutable.
 */
public final class Migrations {
  /** What this release knows. 5.2.0 is the first version published, so nothing leads to it yet. */
  public static final Migrations KNOWN = new Migrations(List.of());

  private final List<Migration> steps;

  /**
   * A chain of migrations.
   *
   * @throws BlueprintException when a step does not lead to a later version
   */
  public Migrations(List<Migration> steps) {
    for (var step : steps) {
      if (step.to().compareTo(step.from()) <= 0) {
        throw new BlueprintException("A migration leads from " + step.from() + " to " + step.to());
      }
    }
    this.steps = List.copyOf(steps);
  }

  /** The blueprint in the version wanted; empty where no chain of steps leads there. */
  public Optional<Node.Mapping> migrate(Node.Mapping root, Version from, Version wanted) {
    var chain = chain(from, wanted);
    if (chain.isEmpty() && !from.equals(wanted)) {
      return Optional.empty();
    }
    var migrated = root;
    for (var step : chain) {
      migrated = step.apply(migrated);
    }
    return Optional.of(migrated);
  }

  /** At each version the step that leads furthest without passing the version wanted. */
  private List<Migration> chain(Version from, Version wanted) {
    var chain = new ArrayList<Migration>();
    var at = from;
    while (!at.equals(wanted)) {
      var here = at;
      var step =
          steps.stream()
              .filter(each -> each.from().equals(here) && each.to().compareTo(wanted) <= 0)
              .max(Comparator.comparing(Migration::to));
      if (step.isEmpty()) {
        return List.of();
      }
      chain.add(step.get());
      at = step.get().to();
    }
    return chain;
  }
}
