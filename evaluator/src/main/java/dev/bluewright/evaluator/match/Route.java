package dev.bluewright.evaluator.match;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.evaluator.exchange.Call;
import dev.bluewright.evaluator.openapi.Node;
import dev.bluewright.evaluator.openapi.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a system is asked for something.
 *
 * <p>Thread safety: immutable.
 *
 * @param method such as {@code POST}
 * @param path with variables in braces, such as {@code /tasks/{id}}
 * @param operation what the system's document says of it
 */
public record Route(String method, String path, Optional<Operation> operation) {
  private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

  /** The names of the path's variables, from left to right. */
  public List<String> variables() {
    return VARIABLE.matcher(path).results().map(match -> match.group(1)).toList();
  }

  /** The field of which a list's path asks for a value: {@code /tasks/status/{status}}. */
  public Optional<FieldModel> asked(EntityModel entity) {
    return variables().isEmpty()
        ? Optional.empty()
        : entity.fields().stream()
            .filter(field -> Words.same(field.name(), variables().getLast()))
            .findFirst();
  }

  /** The segment in front of a variable: {@code tasks} of {@code /tasks/{id}}. */
  public String segmentBefore(String variable) {
    var before = path.substring(0, Math.max(0, path.indexOf("/{" + variable + "}")));
    return before.substring(before.lastIndexOf('/') + 1);
  }

  /** The path with its variables filled, from left to right, each as a path may hold it. */
  public String filled(List<String> values) {
    var left = path;
    for (var value : values) {
      var encoded = Call.encoded(value);
      left = VARIABLE.matcher(left).replaceFirst(encoded);
    }
    return left;
  }

  /** The members that a request's body may have; none where the document does not say. */
  public Map<String, Node> bodyMembers() {
    return operation
        .flatMap(Operation::body)
        .map(body -> body.schema().properties())
        .orElse(Map.of());
  }
}
