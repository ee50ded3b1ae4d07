package dev.bluewright.evaluator.openapi;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What an OpenAPI document of version 3 says that a system does, in YAML or JSON.
 *
 * <p>Thread safety: immutable.
 *
 * @param base the path in front of all paths, from its first server; empty where there is none
 * @param operations all, in the order of the document
 */
public record OpenApi(String base, List<Operation> operations) {
  /** No document. */
  public static final OpenApi NONE = new OpenApi("", List.of());

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setAllowNonScalarKeys(false).setBufferSize(1 << 16).build();
  private static final int DEEPEST = 200;
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  /**
   * Reads a document.
   *
   * @throws OpenApiException when it is not YAML or has no operations
   */
  public static OpenApi parse(String yaml) {
    try {
      requireShallow(yaml);
      if (new Load(SETTINGS).loadFromString(yaml) instanceof Map<?, ?> root) {
        var document = new Node(root, root);
        var operations = operations(document);
        if (!operations.isEmpty()) {
          return new OpenApi(base(document), operations);
        }
      }
      throw new OpenApiException("The OpenAPI document has no operations.", null);
    } catch (YamlEngineException e) {
      throw new OpenApiException("The OpenAPI document is not YAML.", e);
    }
  }

  /** Counts before anything is made of it, since what makes it calls itself at each depth. */
  private static void requireShallow(String yaml) {
    var depth = 0;
    for (var event : new Parse(SETTINGS).parseString(yaml)) {
      depth +=
          switch (event.getEventId()) {
            case SequenceStart, MappingStart -> 1;
            case SequenceEnd, MappingEnd -> -1;
            case StreamStart, StreamEnd, DocumentStart, DocumentEnd, Scalar, Alias, Comment -> 0;
          };
      if (depth > DEEPEST) {
        throw new OpenApiException("The OpenAPI document is deeper than " + DEEPEST + ".", null);
      }
    }
  }

  private static String base(Node document) {
    var url = document.nodes("servers").stream().findFirst().flatMap(each -> each.text("url"));
    var path = url.orElse("").replaceFirst("^https?://[^/]*", "").replaceFirst("/+$", "");
    return path.startsWith("/") && !path.contains("{") ? path : "";
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
        Stream.concat(item.nodes("parameters").stream(), node.nodes("parameters").stream())
            .filter(parameter -> parameter.text("in").orElse("").equals("query"))
            .map(p -> new Operation.Parameter(p.text("name").orElse(""), p.child("schema")))
            .toList();
    return new Operation(
        method.toUpperCase(Locale.ROOT), path, query, body(node), node.child("responses"));
  }

  private static Map<String, Node> schemas(Node content) {
    var all = new LinkedHashMap<String, Node>();
    content.keys().forEach(type -> all.put(type, content.child(type).child("schema")));
    return all;
  }

  private static Optional<Operation.Body> body(Node operation) {
    var content = operation.child("requestBody").child("content");
    return content.keys().stream()
        .min(Comparator.comparing(type -> !type.contains("json")))
        .map(
            type ->
                new Operation.Body(type, content.child(type).child("schema"), schemas(content)));
  }
}
