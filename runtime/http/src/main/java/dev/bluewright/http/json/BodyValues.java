package dev.bluewright.http.json;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The single values of a body that is an object, as texts. */
public final class BodyValues {
  private static final JsonFactory JSON = new JsonFactory();

  private BodyValues() {}

  /** The values by their names; none of a body that is no object. */
  public static Map<String, String> of(byte[] body) {
    Map<String, String> values = new HashMap<>();
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return values;
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
          values.put(name, parser.getString());
        }
        parser.skipChildren();
      }
    } catch (JacksonException malformed) {
      return values; // whoever reads the whole body says what is wrong
    }
    return values;
  }

  /** The body without some of its members; the same where it is no object. */
  public static byte[] without(List<String> names, byte[] body) {
    var out = new ByteArrayOutputStream(body.length);
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body);
        JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return body;
      }
      json.writeStartObject();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        if (names.contains(name)) {
          parser.skipChildren();
        } else {
          json.writeName(name);
          json.copyCurrentStructureExact(parser);
        }
      }
      json.writeEndObject();
      json.flush();
      return out.toByteArray();
    } catch (JacksonException malformed) {
      return body;
    }
  }
}
