package dev.bluewright.evaluator.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One method of one path.
 *
 * <p>Thread safety: immutable.
 *
 * @param path as in the document, with {@code {id}} in it
 * @param query names and schemas of its query parameters
 * @param body schema and media type of its body, where it takes one
 * @param responses by status
 */
public record Operation(
    String method, String path, List<Parameter> query, Optional<Body> body, Node responses) {
  /** A query parameter. */
  public record Parameter(String name, Node schema) {}

  /**
   * What a request may carry.
   *
   * @param mediaType JSON, where it is one of those that are taken
   * @param schema of that
   * @param contents schemas of all media types that are taken
   */
  public record Body(String mediaType, Node schema, Map<String, Node> contents) {
    /** A body of one media type. */
    public Body(String mediaType, Node schema) {
      this(mediaType, schema, Map.of(mediaType, schema));
    }
  }

  /** The schema of a response, where the document gives one. */
  public Optional<Node> responseSchema(int status) {
    var content = responses.child(String.valueOf(status)).child("content");
    return content.keys().stream().findFirst().map(type -> content.child(type).child("schema"));
  }

  /** The statuses that it answers with. */
  public Set<String> statuses() {
    return responses.keys();
  }

  /** The path, and what its parameters and the members of its body are called. */
  public Stream<String> names() {
    return Stream.of(
            Stream.of(path),
            query.stream().map(Parameter::name),
            body.stream().flatMap(each -> each.schema().properties().keySet().stream()))
        .flatMap(each -> each);
  }

  /** The path up to the first id: {@code /tasks/{id}/complete} → {@code /tasks}. */
  public String collection() {
    var brace = path.indexOf("/{");
    return brace < 0 ? path : path.substring(0, brace);
  }

  /** Whether it is about records that its path names. */
  public boolean hasId() {
    return path.contains("{");
  }

  /** Whether it is about a pair of records, of which the second may be any. */
  public boolean hasTwoIds() {
    return path.indexOf('{') != path.lastIndexOf('{');
  }
}
