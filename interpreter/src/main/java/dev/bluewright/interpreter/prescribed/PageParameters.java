package dev.bluewright.interpreter.prescribed;

import dev.bluewright.blueprint.ApiModel.PageNumbers;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The parameters that choose a page by its number, where a call names them. */
final class PageParameters {
  private static final Set<String> SIZES =
      Set.of("limit", "size", "per_page", "perPage", "page_size", "pageSize");

  private PageParameters() {}

  static Optional<PageNumbers> of(List<String> parameters) {
    if (!parameters.contains("page")) {
      return Optional.empty();
    }
    var size = parameters.stream().filter(SIZES::contains).findFirst();
    return Optional.of(new PageNumbers("page", size.orElse("limit"), 1));
  }
}
