package dev.bluewright.http.json;

import dev.bluewright.http.problem.FieldError;
import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Column;
import dev.bluewright.store.ColumnType;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Relation;
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

/**
 * Turns bodies of a prescribed form into the conventional one: the record itself as an object.
 *
 * <p>What cannot be read is passed on as it is, for {@link BodyReader} to say what is wrong.
 *
 * <p>Thread safety: safe for use by any thread.
 */
public final class BodyForm {
  private static final JsonFactory JSON = new JsonFactory();

  private final Entity<?> entity;
  private final List<String> path;
  private final boolean ignoring;
  private final Map<String, Relation.BelongsTo> embedded = new HashMap<>();

  /**
   * Makes the form of an entity's bodies; all entities must be built.
   *
   * @param path members, from the outermost in, that hold the record
   * @param ignoring whether members that nobody knows are left out
   * @param embedded names of relations that are given as objects
   */
  public BodyForm(Entity<?> entity, List<String> path, boolean ignoring, List<String> embedded) {
    this.entity = entity;
    this.path = path;
    this.ignoring = ignoring;
    embedded.forEach(name -> this.embedded.put(entity.jsonName(name), entity.belongsTo(name)));
  }

  /**
   * The conventional body.
   *
   * @param given values that the address gives, as rows hold them
   * @throws ProblemException 422, the record is not where it must be, or contradicts the address
   */
  public byte[] conventional(byte[] body, Map<Column, Object> given) {
    return within(path, body, given);
  }

  /**
   * The texts of a form that brings files, which are nowhere within others.
   *
   * @throws ProblemException 422, it contradicts the address
   */
  public byte[] ofForm(byte[] texts, Map<Column, Object> given) {
    return within(List.of(), texts, given);
  }

  private byte[] within(List<String> members, byte[] body, Map<Column, Object> given) {
    if (members.isEmpty() && !ignoring && embedded.isEmpty() && given.isEmpty()) {
      return body;
    }
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return body;
      }
      members.forEach(member -> enter(parser, member));
      byte[] record = record(parser, given);
      while (parser.nextToken() != null) {} // what follows must be JSON too
      return record;
    } catch (JacksonException malformed) {
      return body;
    }
  }

  private static void enter(JsonParser parser, String member) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean found = parser.currentName().equals(member);
      JsonToken value = parser.nextToken();
      if (found && value == JsonToken.START_OBJECT) {
        return;
      }
      parser.skipChildren();
    }
    throw invalid(member, "missing", "The body must hold an object in " + member + ".");
  }

  private byte[] record(JsonParser parser, Map<Column, Object> given) {
    var out = new ByteArrayOutputStream(256);
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      given.forEach((column, value) -> write(column, value, json));
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        member(name, parser, json, given);
      }
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  private void member(
      String name, JsonParser parser, JsonGenerator json, Map<Column, Object> given) {
    Relation.BelongsTo relation = embedded.get(name);
    Column column = entity.findByJsonName(name).orElse(null);
    if (relation != null) {
      reference(relation, parser, json, given);
    } else if (column != null && given.containsKey(column)) {
      requireSame(column, parser, given);
    } else if (ignoring && (column == null ? !mayBeKnown(name) : !column.writable())) {
      parser.skipChildren();
    } else {
      json.writeName(name);
      json.copyCurrentStructureExact(parser);
    }
  }

  /** Relations may be given with their records or by their ids. */
  private boolean mayBeKnown(String name) {
    return name.endsWith("Ids")
        || name.endsWith("_ids")
        || entity.relations().keySet().stream().map(entity::jsonName).anyMatch(name::equals);
  }

  private void reference(
      Relation.BelongsTo relation,
      JsonParser parser,
      JsonGenerator json,
      Map<Column, Object> given) {
    String id = entity.jsonName("id");
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      json.writeName(relation.column().jsonName());
      json.copyCurrentStructureExact(parser);
      return;
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean isId = parser.currentName().equals(id);
      parser.nextToken();
      if (!isId) {
        parser.skipChildren();
      } else if (given.containsKey(relation.column())) {
        requireSame(relation.column(), parser, given);
      } else {
        json.writeName(relation.column().jsonName());
        identity(relation.column(), parser, json);
      }
    }
  }

  /** Ids that are numbers are often given as texts. */
  private static void identity(Column column, JsonParser parser, JsonGenerator json) {
    boolean number = !(column.type().resolved() instanceof ColumnType.Uuid);
    if (number && parser.currentToken() == JsonToken.VALUE_STRING) {
      Object id = ValueRule.compared(column).fromParameter(parser.getString());
      if (id instanceof Long value) {
        json.writeNumber(value);
        return;
      }
    }
    json.copyCurrentStructureExact(parser);
  }

  private static void requireSame(Column column, JsonParser parser, Map<Column, Object> given) {
    String wanted = String.valueOf(given.get(column));
    boolean scalar = parser.currentToken().isScalarValue();
    if (!scalar || !wanted.equals(parser.getString())) {
      throw invalid(
          column.jsonName(), "address", column.jsonName() + " is not the one in the address.");
    }
  }

  private static void write(Column column, Object value, JsonGenerator json) {
    json.writeName(column.jsonName());
    if (value instanceof Long || value instanceof Integer || value instanceof Boolean) {
      json.writeRawValue(value.toString());
    } else {
      json.writeString(value.toString());
    }
  }

  private static ProblemException invalid(String field, String code, String message) {
    return new ProblemException(Problem.invalid(List.of(new FieldError(field, code, message))));
  }
}
