package dev.bluewright.http.json;

import dev.bluewright.store.Entity;
import dev.bluewright.store.Relation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/** Reads the ids of paired rows, {@code "tagIds": [1, 2]}: at most 1,000, each counted once. */
final class PairsReader implements AttachedReader {
  private static final int MOST = 1000;

  private final String name;
  private final Relation.ManyToMany relation;
  private final ValueReader id;

  PairsReader(String name, Relation.ManyToMany relation, JsonFactory json) {
    Entity<?> target = relation.target().get();
    this.name = name;
    this.relation = relation;
    this.id = new ValueReader(ValueRule.compared(target.id()), json);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void read(JsonParser parser, JsonToken token, ReadBody into) {
    if (token != JsonToken.START_ARRAY) {
      parser.skipChildren();
      into.invalid(name(), Invalid.type("a list of ids"));
      return;
    }
    Set<Object> ids = new LinkedHashSet<>();
    int count = 0;
    for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; count++) {
      Object value = id.read(parser, next);
      if (value instanceof Invalid invalid) {
        into.invalid(name() + "[" + count + "]", invalid);
      } else {
        ids.add(value);
      }
      next = parser.nextToken();
    }
    if (count > MOST) {
      into.invalid(name(), Invalid.range("must have at most 1000 ids"));
    }
    into.pairs(relation, new ArrayList<>(ids));
  }
}
