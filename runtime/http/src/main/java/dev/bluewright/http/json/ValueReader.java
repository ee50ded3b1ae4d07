package dev.bluewright.http.json;

import dev.bluewright.store.ColumnType;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Reads the values of one column from JSON. */
final class ValueReader {
  private final ValueRule rule;
  private final JsonFactory json;

  ValueReader(ValueRule rule, JsonFactory json) {
    this.rule = rule;
    this.json = json;
  }

  /** The value at the parser, as a row holds it, or an {@link Invalid}; never null. */
  Object read(JsonParser parser, JsonToken token) {
    if (rule.type() instanceof ColumnType.Json) {
      return document(parser);
    }
    return switch (token) {
      case VALUE_STRING -> rule.fromString(parser.getString());
      case VALUE_NUMBER_INT ->
          parser.getNumberType() == NumberType.BIG_INTEGER
              ? rule.fromNumber(parser.getDecimalValue())
              : rule.fromLong(parser.getLongValue());
      case VALUE_NUMBER_FLOAT -> rule.fromNumber(parser.getDecimalValue());
      case VALUE_TRUE -> rule.fromTruth(true);
      case VALUE_FALSE -> rule.fromTruth(false);
      default -> {
        parser.skipChildren();
        yield Invalid.type(rule.expected());
      }
    };
  }

  private Object document(JsonParser parser) {
    var text = new StringWriter();
    try (JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), text)) {
      generator.copyCurrentStructureExact(parser);
    }
    return TextRule.unicode(text.toString());
  }
}
