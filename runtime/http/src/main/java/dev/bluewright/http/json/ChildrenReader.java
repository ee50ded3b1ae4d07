package dev.bluewright.http.json;

import dev.bluewright.store.Relation;
import dev.bluewright.store.Row;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the rows that are nested in a body, {@code "items": [{…}]}: at most 100. */
final class ChildrenReader implements AttachedReader {
  private static final int MOST = 100;

  private final String name;
  private final Relation.HasMany relation;
  private final BodyReader child;

  ChildrenReader(String name, Relation.HasMany relation) {
    this.name = name;
    this.relation = relation;
    this.child = BodyReader.ofChild(relation.target().get(), relation.column());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void read(JsonParser parser, JsonToken token, ReadBody into) {
    if (token != JsonToken.START_ARRAY) {
      parser.skipChildren();
      into.invalid(name(), Invalid.type("a list of objects"));
      return;
    }
    List<Row> rows = new ArrayList<>();
    int count = 0;
    for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; count++) {
      String place = name() + "[" + count + "]";
      if (next != JsonToken.START_OBJECT) {
        parser.skipChildren();
        into.invalid(place, Invalid.type("an object"));
      } else if (count < MOST) {
        rows.add(child.child(parser, place + ".", into));
      } else {
        parser.skipChildren();
      }
      next = parser.nextToken();
    }
    if (count > MOST) {
      into.invalid(name(), Invalid.range("must have at most 100 members"));
    }
    into.children(relation, rows);
  }
}
