package dev.bluewright.blueprint;

import dev.bluewright.blueprint.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the values that a field may have: one, or a list of them. */
final class StateReader {
  private final ReadingContext context;

  StateReader(ReadingContext context) {
    this.context = context;
  }

  Optional<String> scalar(Node node) {
    if (node instanceof Node.Scalar scalar && !scalar.isEmpty()) {
      return Optional.of(scalar.text());
    }
    context.report(Code.WRONG_SHAPE, node, "a value", "text", Section.shape(node));
    return Optional.empty();
  }

  Optional<List<String>> oneOrMore(Node node) {
    if (!(node instanceof Node.Sequence sequence)) {
      return scalar(node).map(List::of);
    }
    var values = new ArrayList<String>();
    for (var item : sequence.items()) {
      scalar(item).ifPresent(values::add);
    }
    return Optional.of(values);
  }
}
