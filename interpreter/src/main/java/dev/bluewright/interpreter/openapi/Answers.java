package dev.bluewright.interpreter.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the answers and bodies of operations hold. */
final class Answers {
  private static final Pattern SUFFIX =
      Pattern.compile("(.+?)(Dto|DTO|Response|Model|View|Resource|Out|Read|Entity)");

  private Answers() {}

  /** The first success: 2xx with what it shows. */
  static Optional<Shown> shown(OpenAPI api, Operation operation) {
    return success(operation)
        .map(operation.getResponses()::get)
        .flatMap(response -> schema(response.getContent()))
        .flatMap(schema -> Shown.of(api, schema));
  }

  /** The status of the first success. */
  static Optional<String> success(Operation operation) {
    return operation.getResponses() == null
        ? Optional.empty()
        : operation.getResponses().keySet().stream()
            .filter(status -> status.matches("[23]\\d\\d"))
            .findFirst();
  }

  /** Name of the schema of a request's body. */
  static Optional<String> body(OpenAPI api, Operation operation) {
    return operation.getRequestBody() == null
        ? Optional.empty()
        : schema(operation.getRequestBody().getContent())
            .flatMap(schema -> Shown.of(api, schema))
            .map(Shown::schema);
  }

  /** The schema of JSON. */
  static Optional<Schema<?>> schema(Content content) {
    if (content == null) {
      return Optional.empty();
    }
    return content.entrySet().stream()
        .filter(media -> media.getKey().contains("json") || media.getKey().equals("*/*"))
        .map(Map.Entry::getValue)
        .<Schema<?>>map(MediaType::getSchema)
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** {@code OwnerDto} as {@code Owner}. */
  static String entityName(Shown shown) {
    var matcher = SUFFIX.matcher(shown.schema());
    var name = matcher.matches() ? matcher.group(1) : shown.schema();
    var plain = name.replaceAll("[^A-Za-z0-9]", "");
    return plain.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + plain.substring(1);
  }
}
