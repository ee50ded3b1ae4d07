package dev.bluewright.validator;

import dev.bluewright.blueprint.Finding;
import dev.bluewright.blueprint.Reading;
import java.util.ArrayList;
import java.util.List;

/** One of the proofs that a blueprint has to pass by itself, in their order. */
public enum Stage {
  /** The text is a blueprint: keys, shapes, types and names. */
  SCHEMA,
  /** Components and bindings keep to the rules of the catalog. */
  CATALOG,
  /** What one part says of another is true. */
  CROSS_REFERENCE;

  /** What the stage has to say about a blueprint that passed the stages before. */
  public List<Finding> findings(Reading reading) {
    return switch (this) {
      case SCHEMA -> reading.findings();
      case CATALOG -> Subject.findings(reading, CatalogChecks.ALL);
      case CROSS_REFERENCE -> Subject.findings(reading, CrossReferenceChecks.ALL);
    };
  }

  /** What all stages have to say; none runs after one that found an error. */
  public static List<Finding> allFindings(Reading reading) {
    var findings = new ArrayList<Finding>();
    for (var stage : values()) {
      findings.addAll(stage.findings(reading));
      if (findings.stream().anyMatch(Finding::isError)) {
        break;
      }
    }
    return List.copyOf(findings);
  }
}
