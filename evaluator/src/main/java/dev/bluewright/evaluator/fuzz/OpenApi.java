package dev.bluewright.evaluator.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What an OpenAPI 3.1 document says that a system does.
 *
 * @param operations all, in the order of the document
 */
record OpenApi(List<Operation> operations) {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  /**
   * Reads a document.
   *
   * @throws FuzzException when it is not YAML or has no operations
   */
  static OpenApi parse(String yaml) {
    try {
      if (new Load(LoadSettings.builder().build()).loadFromString(yaml) instanceof Map<?, ?> root) {
        var operations = operations(new Node(root, root));
        if (!operations.isEmpty()) {
          return new OpenApi(operations);
        }
      }
      throw new FuzzException("The OpenAPI document has no operations.", null);
    } catch (YamlEngineException e) {
      throw new FuzzException("The OpenAPI document is not YAML.", e);
    }
  }

  private static List<Operation> operations(Node document) {
    var paths = document.child("paths");
    return paths.keys().stream()
        .flatMap(
            path ->
                paths.child(path).keys().stream()
                    .filter(METHODS::contains)
                    .map(method -> operation(path, method, paths.child(path))))
        .toList();
  }

  private static Operation operation(String path, String method, Node item) {
    var node = item.child(method);
    var query =
        node.nodes("parameters").stream()
            .filter(parameter -> parameter.text("in").orElse("").equals("query"))
            .map(p -> new Operation.Parameter(p.text("name").orElseThrow(), p.child("schema")))
            .toList();
    return new Operation(
        method.toUpperCase(Locale.ROOT), path, query, body(node), node.child("responses"));
  }

  private static Optional<Operation.Body> body(Node operation) {
    var content = operation.child("requestBody").child("content");
    return content.keys().stream()
        .findFirst()
        .map(type -> new Operation.Body(type, content.child(type).child("schema")));
  }
}
