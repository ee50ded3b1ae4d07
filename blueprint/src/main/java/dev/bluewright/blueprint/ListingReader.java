package dev.bluewright.blueprint;

import dev.bluewright.blueprint.yaml.Node;
import java.util.List;
import java.util.Optional;

/** Reads how records of an entity are found and listed. */
final class ListingReader {
  static final int MOST = 1000;

  private final ReadingContext context;

  ListingReader(ReadingContext context) {
    this.context = context;
  }

  ListingModel read(Section in) {
    in.remember("search", "sort", "page");
    var page =
        in.find("page")
            .flatMap(
                node ->
                    Section.open(context, node, in.childPath("page"), "`page`", "size", "most"));
    Optional<Integer> size = page.flatMap(each -> each.findWhole("size", 1, MOST));
    Optional<Integer> most = page.flatMap(each -> each.findWhole("most", 1, MOST));
    return new ListingModel(in.texts("search"), sort(in), size, most);
  }

  /** One key, or a list of them. */
  static List<String> sort(Section in) {
    return in.find("sort").orElse(null) instanceof Node.Scalar
        ? in.findText("sort").map(List::of).orElse(List.of())
        : in.texts("sort");
  }
}
