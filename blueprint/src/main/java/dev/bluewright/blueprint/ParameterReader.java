package dev.bluewright.blueprint;

import dev.bluewright.blueprint.ParameterModel.Means;
import dev.bluewright.blueprint.yaml.Node;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads prescribed parameters of lists. */
final class ParameterReader {
  private static final Pattern NAME =
      Pattern.compile("([A-Z][A-Za-z0-9]*)\\.(" + NameRules.JSON.pattern() + ")");

  private final ReadingContext context;

  ParameterReader(ReadingContext context) {
    this.context = context;
  }

  Optional<ParameterModel> read(String key, Node.Scalar at, Node value, String path) {
    var name = NAME.matcher(key);
    if (!name.matches()) {
      context.report(Code.API_NAME, at, key);
      return Optional.empty();
    }
    return means(value, path).map(means -> new ParameterModel(name.group(1), name.group(2), means));
  }

  private Optional<Means> means(Node value, String path) {
    if (value instanceof Node.Scalar scalar) {
      return fitting(scalar, ParameterModel.CONVENTIONAL).map(Means.As::new);
    }
    if (!(value instanceof Node.Mapping choices)) {
      context.report(
          Code.WRONG_SHAPE,
          value,
          path,
          "a parameter or a mapping of values",
          Section.shape(value));
      return Optional.empty();
    }
    var queries = new LinkedHashMap<String, String>();
    for (var entry : choices.entries()) {
      fitting(entry.value(), ParameterModel.QUERY)
          .ifPresent(query -> queries.put(entry.key().text(), query));
    }
    return queries.size() == choices.entries().size() && !queries.isEmpty()
        ? Optional.of(new Means.Choice(queries))
        : Optional.empty();
  }

  private Optional<String> fitting(Node node, Pattern form) {
    var text = node instanceof Node.Scalar scalar ? scalar.text() : Section.shape(node);
    if (!form.matcher(text).matches()) {
      context.report(Code.API_PARAMETER, node, text);
      return Optional.empty();
    }
    return Optional.of(text);
  }
}
