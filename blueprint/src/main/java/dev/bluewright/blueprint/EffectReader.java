package dev.bluewright.blueprint;

import dev.bluewright.blueprint.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what follows from what is done: for each operation the relations, each with an action. */
final class EffectReader {
  private final ReadingContext context;

  EffectReader(ReadingContext context) {
    this.context = context;
  }

  List<EffectModel> read(Section entity) {
    return entity.named("effects", this::of).stream().flatMap(List::stream).toList();
  }

  private Optional<List<EffectModel>> of(
      String operation, Node.Scalar key, Node value, String path) {
    if (!(value instanceof Node.Mapping relations)) {
      context.report(
          Code.WRONG_SHAPE, value, operation, "a mapping of relations", Section.shape(value));
      return Optional.empty();
    }
    Section.duplicates(context, relations, "`" + operation + "`");
    var effects = new ArrayList<EffectModel>();
    for (var entry : relations.entries()) {
      var relation = entry.key().text();
      context.remember(path + "." + relation, entry.key());
      if (entry.value() instanceof Node.Scalar action && !action.isEmpty()) {
        effects.add(new EffectModel(operation, relation, action.text()));
      } else {
        context.report(
            Code.WRONG_SHAPE, entry.value(), relation, "an action", Section.shape(entry.value()));
      }
    }
    return Optional.of(effects);
  }
}
