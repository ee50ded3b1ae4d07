package dev.bluewright.generator.support;

import dev.bluewright.blueprint.Finding;
import dev.bluewright.blueprint.Places;
import dev.bluewright.blueprint.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects the findings of one blueprint, in the order of their discovery.
 *
 * <p>Thread safety: confined to the thread that collects.
 */
final class Refused {
  private final List<Finding> findings = new ArrayList<>();
  private final Places places;

  Refused(Places places) {
    this.places = places;
  }

  void error(String code, String path, String message, String hint) {
    findings.add(
        new Finding(
            code, Severity.ERROR, places.of(path), message, Optional.of(hint), Optional.empty()));
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }
}
