package dev.bluewright.interpreter.openapi;

import dev.bluewright.blueprint.JsonFrame;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an answer or a body shows: one record or many of a schema, perhaps in a form around them.
 *
 * @param schema name of the schema of a record
 * @param many whether it shows many
 * @param frame the form around it
 */
record Shown(String schema, boolean many, Optional<JsonFrame> frame) {
  private static final String REF = "#/components/schemas/";

  /** What a schema of an answer or a body shows; empty for anything else. */
  static Optional<Shown> of(OpenAPI api, Schema<?> schema) {
    var name = refName(schema);
    if (name.isPresent()) {
      var target = api.getComponents().getSchemas().get(name.get());
      return target == null
          ? Optional.empty()
          : enclosed(api, target).or(() -> record(name.get(), target));
    }
    if (schema.getItems() != null) {
      return refName(schema.getItems()).map(item -> new Shown(item, true, Optional.empty()));
    }
    return enclosed(api, schema);
  }

  private static Optional<Shown> record(String name, Schema<?> schema) {
    if (schema.getItems() != null) {
      return refName(schema.getItems()).map(item -> new Shown(item, true, Optional.empty()));
    }
    return schema.getProperties() == null && schema.getAllOf() == null
        ? Optional.empty()
        : Optional.of(new Shown(name, false, Optional.empty()));
  }

  static Optional<String> refName(Schema<?> schema) {
    return Optional.ofNullable(schema.get$ref())
        .filter(ref -> ref.startsWith(REF))
        .map(ref -> ref.substring(REF.length()));
  }

  /** A page of records beside numbers, or one record in a member such as {@code data}. */
  @SuppressWarnings("rawtypes") // the parser's own model
  private static Optional<Shown> enclosed(OpenAPI api, Schema<?> schema) {
    if (schema.getProperties() == null) {
      return Optional.empty();
    }
    Shown inner = null;
    Map<String, JsonFrame> members = new LinkedHashMap<>();
    for (Map.Entry<String, Schema> property : schema.getProperties().entrySet()) {
      Schema<?> member = property.getValue();
      boolean holds = member.getItems() != null || member.get$ref() != null;
      if (holds && inner == null && isMember(property.getKey(), member)) {
        inner = Shown.of(api, member).filter(shown -> shown.frame().isEmpty()).orElse(null);
        members.put(
            property.getKey(),
            new JsonFrame.Slot(inner != null && inner.many() ? "items" : "item"));
      } else if (number(property.getKey()).isPresent()) {
        members.put(property.getKey(), new JsonFrame.Slot(number(property.getKey()).get()));
      } else if (isAlways(member)) {
        members.put(property.getKey(), always(member));
      } else {
        return Optional.empty();
      }
    }
    return inner == null
        ? Optional.empty()
        : Optional.of(
            new Shown(inner.schema(), inner.many(), Optional.of(new JsonFrame.Members(members))));
  }

  private static boolean isMember(String name, Schema<?> member) {
    return member.getItems() != null || name.matches("data|result|item|record");
  }

  /** What a number beside the records of a page is. */
  private static Optional<String> number(String name) {
    return switch (name.replace("_", "").toLowerCase(java.util.Locale.ROOT)) {
      case "total", "totalcount", "totalitems", "totalelements" -> Optional.of("total");
      case "page", "currentpage", "pagenumber", "number" -> Optional.of("page");
      case "limit", "perpage", "pagesize", "size" -> Optional.of("size");
      case "pages", "totalpages", "pagecount" -> Optional.of("pages");
      case "count" -> Optional.of("count");
      case "next", "nextpage" -> Optional.of("next");
      default -> Optional.empty();
    };
  }

  private static boolean isAlways(Schema<?> member) {
    return member.getEnum() != null && member.getEnum().size() == 1;
  }

  private static JsonFrame always(Schema<?> member) {
    Object value = member.getEnum().getFirst();
    return value instanceof Boolean truth
        ? new JsonFrame.Truth(truth)
        : new JsonFrame.Text(String.valueOf(value));
  }
}
