package dev.bluewright.interpreter.openapi;

import dev.bluewright.blueprint.ApiModel.PageNumbers;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The parameters by which a list of a document is asked for a page by its number. */
final class DescribedPages {
  private static final Set<String> PAGES = Set.of("page", "pageNumber", "page_number");
  private static final Set<String> SIZES =
      Set.of("limit", "size", "per_page", "perPage", "page_size", "pageSize");

  private DescribedPages() {}

  static Optional<PageNumbers> of(Operation operation) {
    List<Parameter> all = operation.getParameters() == null ? List.of() : operation.getParameters();
    var page = all.stream().filter(each -> PAGES.contains(name(each))).findFirst();
    var size = all.stream().map(DescribedPages::name).filter(SIZES::contains).findFirst();
    return page.map(
        each -> new PageNumbers(name(each), size.orElse("limit"), startsAtZero(each) ? 0 : 1));
  }

  private static String name(Parameter parameter) {
    return parameter.getName() == null ? "" : parameter.getName();
  }

  private static boolean startsAtZero(Parameter page) {
    var schema = page.getSchema();
    return schema != null && (isZero(schema.getMinimum()) || isZero(schema.getDefault()));
  }

  private static boolean isZero(Object value) {
    return value instanceof Number number && number.intValue() == 0;
  }
}
