package dev.bluewright.validator;

import dev.bluewright.blueprint.Finding;
import dev.bluewright.blueprint.Reading;
import java.util.List;

/**
 * A kind of proof that a blueprint has to pass. Tiers run in the order in which they are listed.
 */
public sealed interface Tier {

  /** All tiers, in their order. */
  List<Tier> IN_ORDER = List.of(new Schema(), new Catalog(), new CrossReference());

  /** The name as shown. */
  String label();

  /** What the tier has to say about a blueprint that passed the tiers before. */
  List<Finding> findings(Reading reading);

  /** The text is a blueprint: keys, shapes, types and names. */
  record Schema() implements Tier {
    @Override
    public String label() {
      return "schema";
    }

    @Override
    public List<Finding> findings(Reading reading) {
      return reading.findings();
    }
  }

  /** Components and bindings keep to the rules of the catalog. */
  record Catalog() implements Tier {
    @Override
    public String label() {
      return "catalog";
    }

    @Override
    public List<Finding> findings(Reading reading) {
      return Subject.findings(reading, CatalogChecks.ALL);
    }
  }

  /** What one part says of another is true. */
  record CrossReference() implements Tier {
    @Override
    public String label() {
      return "cross-reference";
    }

    @Override
    public List<Finding> findings(Reading reading) {
      return Subject.findings(reading, CrossReferenceChecks.ALL);
    }
  }
}
