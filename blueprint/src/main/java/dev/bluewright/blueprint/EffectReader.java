package dev.bluewright.blueprint;

import dev.bluewright.blueprint.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what follows from what is done: for each operation the relations, each with an action or
 * with what is made.
 */
final class EffectReader {
  private static final String WHEN = "when";

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
      one(operation, relation, entry.value(), path + "." + relation).ifPresent(effects::add);
    }
    return Optional.of(effects);
  }

  private Optional<EffectModel> one(String operation, String relation, Node value, String path) {
    return switch (value) {
      case Node.Scalar action when !action.isEmpty() ->
          Optional.of(new EffectModel.Act(operation, relation, action.text()));
      case Node.Mapping mapping when deeds(mapping).size() == 1 -> {
        var follows = deeds(mapping).getFirst();
        yield Section.open(context, value, path, "`" + relation + "`", follows, WHEN)
            .map(in -> following(operation, relation, follows, in));
      }
      case Node.Scalar _, Node.Sequence _, Node.Mapping _ -> {
        context.report(
            Code.WRONG_SHAPE,
            value,
            relation,
            "an action, or a mapping of `create` or of one action, and perhaps `when`",
            Section.shape(value));
        yield Optional.empty();
      }
    };
  }

  private static List<String> deeds(Node.Mapping mapping) {
    return mapping.entries().stream()
        .map(entry -> entry.key().text())
        .filter(key -> !key.equals(WHEN))
        .toList();
  }

  private EffectModel following(String operation, String relation, String follows, Section in) {
    var values = in.map(follows, new ActionReader(context)::value);
    return follows.equals("create")
        ? new EffectModel.Make(operation, relation, values, in.findText(WHEN))
        : new EffectModel.Act(operation, relation, follows, values, in.findText(WHEN));
  }
}
