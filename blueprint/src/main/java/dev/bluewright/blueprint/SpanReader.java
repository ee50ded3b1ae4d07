package dev.bluewright.blueprint;

import dev.bluewright.blueprint.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the times in which no two records may overlap. */
final class SpanReader {
  private static final String[] KEYS = {"of", "from", "to", "unless"};

  private final ReadingContext context;

  SpanReader(ReadingContext context) {
    this.context = context;
  }

  List<SpanModel> read(Section entity) {
    var spans = new ArrayList<SpanModel>();
    var path = entity.childPath("noOverlap");
    for (var item : items(entity)) {
      var at = path + "." + spans.size();
      context.remember(at, item);
      Section.open(context, item, at, "`noOverlap`", KEYS)
          .flatMap(this::span)
          .ifPresent(spans::add);
    }
    return spans;
  }

  /** One is written without a list. */
  private static List<Node> items(Section entity) {
    return entity
        .find("noOverlap")
        .filter(Node.Mapping.class::isInstance)
        .map(List::of)
        .orElseGet(() -> entity.items("noOverlap"));
  }

  private Optional<SpanModel> span(Section in) {
    in.remember(KEYS);
    var of = of(in);
    var from = in.text("from");
    var to = in.text("to");
    var unless = in.findText("unless");
    return from.flatMap(begin -> to.map(end -> new SpanModel(of, begin, end, unless)));
  }

  private static List<String> of(Section in) {
    return in.find("of").filter(Node.Scalar.class::isInstance).isPresent()
        ? in.findText("of").stream().toList()
        : in.texts("of");
  }
}
