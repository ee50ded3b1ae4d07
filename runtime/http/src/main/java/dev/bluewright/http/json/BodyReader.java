package dev.bluewright.http.json;

import dev.bluewright.http.problem.Problem;
import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Change;
import dev.bluewright.store.Column;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Relation;
import dev.bluewright.store.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
  private final List<AttachedReader> attached;
  private final PropertyNameMatcher names;
  private final @Nullable Column parent;

  /** Makes the reader of an entity; all entities must be built. */
  public BodyReader(Entity<?> entity) {
    this(entity, entity.columns(), attached(entity), null);
  }

  /** A reader of the rows that are nested in their parent, to which they refer by a column. */
  static BodyReader ofChild(Entity<?> entity, Column parent) {
    return new BodyReader(entity, entity.columns(), List.of(), parent);
  }

  /** Makes the reader of what an action of an entity takes; all entities must be built. */
  public static BodyReader ofInputs(Entity<?> entity, List<Column> inputs) {
    return new BodyReader(entity, inputs, List.of(), null);
  }

  private BodyReader(
      Entity<?> entity,
      List<Column> columns,
      List<AttachedReader> attached,
      @Nullable Column parent) {
    this.entity = entity;
    this.attached = attached;
    this.parent = parent;
    this.columns = columns;
    this.readers =
        columns.stream()
            .map(column -> new ValueReader(ValueRule.stored(column), JSON))
            .toArray(ValueReader[]::new);
    // the matcher compares by identity first, so the names must be interned
    this.names =
        JSON.constructNameMatcher(
            Stream.concat(
                    columns.stream().map(Column::jsonName),
                    attached.stream().map(AttachedReader::name))
                .map(name -> Named.fromString(name.intern()))
                .toList(),
            true);
  }

  private static List<AttachedReader> attached(Entity<?> entity) {
    List<AttachedReader> readers = new ArrayList<>();
    for (Relation relation : entity.relations().values()) {
      if (relation instanceof Relation.ManyToMany pairs) {
        readers.add(new PairsReader(entity.jsonName(pairs.one() + "Ids"), pairs, JSON));
      } else if (relation instanceof Relation.HasMany many && many.nested()) {
        readers.add(new ChildrenReader(entity.jsonName(many.name()), many));
      }
    }
    return readers;
  }

  /**
   * Reads the row to insert; what is missing gets its default.
   *
   * @throws ProblemException 400 or 422
   */
  public NewRow insert(byte[] body) {
    return inserted(read(body));
  }

  /**
   * Reads the row to insert, one of whose values is known already: the body may leave it out.
   *
   * @throws ProblemException 400 or 422, also when the body gives another
   */
  public NewRow insert(byte[] body, Column known, Object value) {
    ReadBody read = read(body);
    if (!read.has(known)) {
      read.value(known, value);
    } else if (!value.equals(read.get(known))) {
      read.invalid(known.name(), Invalid.of("other", "must be the one of the address"));
    }
    return inserted(read);
  }

  private NewRow inserted(ReadBody read) {
    fill(read);
    read.finish();
    return new NewRow(Row.of(read.values()), read.attached());
  }

  private void fill(ReadBody read) {
    for (Column column : columns) {
      if (column.inserted() && !read.has(column) && !column.equals(parent)) {
        read.fill(column);
      }
    }
  }

  /** Reads the row of an object within a body, whose errors are added to those of the body. */
  Row child(JsonParser parser, String place, ReadBody within) {
    ReadBody read = within.child(columns.size(), place);
    members(parser, read);
    fill(read);
    return Row.of(read.values());
  }

  /**
   * Reads a whole row for PUT: what is missing gets its default, or null. What is attached, and
   * what only some may write, stays where the body does not name it.
   *
   * @throws ProblemException 400 or 422
   */
  public ChangedRow replace(byte[] body) {
    ReadBody read = read(body);
    List<Column> written = columns.stream().filter(each -> replaces(each, read)).toList();
    written.stream().filter(each -> !read.has(each)).forEach(read::fill);
    read.finish();
    Change change = Change.of(entity);
    written.forEach(column -> change.set(column, read.get(column)));
    return new ChangedRow(change, read.attached());
  }

  /** A column that only some may write stays, like what is attached, where it is not named. */
  private static boolean replaces(Column column, ReadBody read) {
    return column.writable() && (column.spec().writers().isEmpty() || read.has(column));
  }

  /**
   * Reads an RFC 7396 merge patch: what is missing stays.
   *
   * @throws ProblemException 400 or 422
   */
  public ChangedRow merge(byte[] body) {
    ReadBody read = read(body);
    read.finish();
    Change change = Change.of(entity);
    for (Column column : columns) {
      if (read.has(column)) {
        change.set(column, read.get(column));
      }
    }
    return new ChangedRow(change, read.attached());
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
        read.unexpected(column.jsonName());
      }
    }
    for (AttachedReader each : attached) {
      if (read.took(each.name())) {
        read.unexpected(each.name());
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
      } else if (match < columns.size()) {
        member(parser, columns.get(match), read);
      } else {
        attached(parser, attached.get(match - columns.size()), read);
      }
    }
  }

  private static void attached(JsonParser parser, AttachedReader reader, ReadBody read) {
    if (!read.take(reader.name())) {
      throw unreadable("The body gives " + reader.name() + " twice.");
    }
    reader.read(parser, parser.nextToken(), read);
  }

  private void member(JsonParser parser, Column column, ReadBody read) {
    if (read.has(column)) {
      throw unreadable("The body gives " + column.jsonName() + " twice.");
    }
    JsonToken token = parser.nextToken();
    if (!column.writable() || column.equals(parent)) {
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
