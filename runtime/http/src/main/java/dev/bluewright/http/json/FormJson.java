package dev.bluewright.http.json;

import dev.bluewright.store.Column;
import dev.bluewright.store.ColumnType;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Turns the texts of a form into a JSON document: numbers and truths are no texts there. */
public final class FormJson {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String IDS = "Ids";

  private FormJson() {}

  /**
   * The document; an empty text gives nothing where the column takes no text.
   *
   * @param columns what holds a text, by its name in the form
   */
  public static byte[] of(
      Function<String, Optional<Column>> columns, Map<String, List<String>> texts) {
    var out = new ByteArrayOutputStream(256);
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      texts.forEach((name, given) -> member(columns.apply(name), name, given, json));
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  private static void member(
      Optional<Column> column, String name, List<String> given, JsonGenerator json) {
    ColumnType type = column.map(each -> each.type().resolved()).orElse(null);
    if (type == null && name.endsWith(IDS)) {
      json.writeName(name);
      json.writeStartArray();
      given.forEach(each -> value(null, each, json));
      json.writeEndArray();
      return;
    }
    for (String each : given) {
      if (!each.isEmpty() || (type != null && type.javaType() == String.class)) {
        json.writeName(name);
        value(type, each, json);
      }
    }
  }

  private static void value(@Nullable ColumnType type, String text, JsonGenerator json) {
    boolean number = type == null || Number.class.isAssignableFrom(type.javaType());
    boolean truth =
        type instanceof ColumnType.Truth && (text.equals("true") || text.equals("false"));
    if (truth || (number && Numbers.looksLikeOne(text))) {
      json.writeRawValue(text);
    } else if (type instanceof ColumnType.Json) {
      json.writeRawValue(text);
    } else {
      json.writeString(text);
    }
  }
}
