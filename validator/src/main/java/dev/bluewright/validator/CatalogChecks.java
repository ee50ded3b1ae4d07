package dev.bluewright.validator;

import java.util.List;

/** The rules of the catalog. */
final class CatalogChecks {
  static final List<Check> ALL =
      List.of(new ComponentChecks(), new BindingChecks(), new ConnectionChecks());

  private CatalogChecks() {}
}
