package dev.bluewright.http.json;

import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Change;
import dev.bluewright.store.Column;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Row;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/**
 * Reads request bodies of one entity, with every error that they hold.
 *
 * <p>A body that is not JSON, or not text, is answered 400; one that breaks rules 422 with one
 * error a field. Nesting is limited to 64 levels, numbers to 1,000 characters.
 *
 * <p>Thread safety: safe for use by any thread.
 */
public final class BodyReader {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(64).maxNumberLength(1000).build())
          .build();

  private final Entity<?> entity;
  private final List<Column> columns;
  private final ValueReader[] readers;
  private final PropertyNameMatcher names;

  /** Makes the reader of an entity; all entities must be built. */
  public BodyReader(Entity<?> entity) {
    this.entity = entity;
    this.columns = entity.columns();
    this.readers =
        columns.stream()
            .map(column -> new ValueReader(ValueRule.stored(column), JSON))
            .toArray(ValueReader[]::new);
    // the matcher compares by identity first, so the names must be interned
    this.names =
        JSON.constructNameMatcher(
            columns.stream().map(column -> Named.fromString(column.name().intern())).toList(),
            true);
  }

  /**
   * Reads the row to insert; what is missing gets its default.
   *
   * @throws ProblemException 400 or 422
   */
  public Row insert(byte[] body) {
    ReadBody read = read(body);
    for (Column column : columns) {
      if (column.writable() && !read.has(column)) {
        read.fill(column);
      }
    }
    read.finish();
    return Row.of(read.values());
  }

  /**
   * Reads a whole row for PUT: what is missing gets its default, or null.
   *
   * @throws ProblemException 400 or 422
   */
  public Change replace(byte[] body) {
    ReadBody read = read(body);
    for (Column column : columns) {
      if (column.writable() && !read.has(column)) {
        read.fill(column);
      }
    }
    read.finish();
    Change change = Change.of(entity);
    for (Column column : columns) {
      if (column.writable()) {
        change.set(column, read.get(column));
      }
    }
    return change;
  }

  /**
   * Reads an RFC 7396 merge patch: what is missing stays.
   *
   * @throws ProblemException 400 or 422
   */
  public Change merge(byte[] body) {
    ReadBody read = read(body);
    read.finish();
    Change change = Change.of(entity);
    for (Column column : columns) {
      if (read.has(column)) {
        change.set(column, read.get(column));
      }
    }
    return change;
  }

  /**
   * Accepts nothing but an object without members, the body of a request that needs none.
   *
   * @throws ProblemException 400 or 422
   */
  public void requireEmpty(byte[] body) {
    ReadBody read = read(body);
    for (Column column : columns) {
      if (read.has(column)) {
        read.unexpected(column);
      }
    }
    read.finish();
  }

  private ReadBody read(byte[] body) {
    if (body.length == 0) {
      throw unreadable("The body is empty; it must be a JSON object.");
    }
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
      ReadBody read = new ReadBody(columns.size());
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw unreadable("The body is empty; it must be a JSON object.");
      }
      if (first != JsonToken.START_OBJECT) {
        parser.skipChildren();
        end(parser);
        throw new ProblemException(Problem.of(422, "The body must be a JSON object."));
      }
      members(parser, read);
      end(parser);
      return read;
    } catch (JacksonException malformed) {
      var place = malformed.getLocation();
      throw unreadable(
          place == null || place.getLineNr() < 1
              ? "The body is not JSON."
              : "The body is not JSON, see line "
                  + place.getLineNr()
                  + ", column "
                  + place.getColumnNr()
                  + ".");
    }
  }

  private void members(JsonParser parser, ReadBody read) {
    while (true) {
      int match = parser.nextNameMatch(names);
      if (match == PropertyNameMatcher.MATCH_END_OBJECT) {
        return;
      }
      if (match < 0) {
        String name = parser.currentName();
        parser.nextToken();
        parser.skipChildren();
        read.unknown(name, entity);
      } else {
        member(parser, columns.get(match), read);
      }
    }
  }

  private void member(JsonParser parser, Column column, ReadBody read) {
    if (read.has(column)) {
      throw unreadable("The body gives " + column.name() + " twice.");
    }
    JsonToken token = parser.nextToken();
    if (!column.writable()) {
      parser.skipChildren();
      read.readOnly(column);
    } else if (token == JsonToken.VALUE_NULL) {
      read.nothing(column);
    } else {
      read.value(column, readers[column.index()].read(parser, token));
    }
  }

  private static void end(JsonParser parser) {
    if (parser.nextToken() != null) {
      throw unreadable("Something follows the JSON document.");
    }
  }

  private static ProblemException unreadable(String detail) {
    return new ProblemException(Problem.unreadable(detail));
  }
}
