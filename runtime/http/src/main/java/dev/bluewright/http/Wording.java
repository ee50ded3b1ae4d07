package dev.bluewright.http;

import dev.bluewright.store.Entity;
import java.util.Locale;

/** What one record and many records of an entity are called as members of a document. */
final class Wording {
  private Wording() {}

  /** {@code orderItem}, or as the entity writes its names. */
  static String one(Entity<?> entity) {
    String name = entity.name();
    return entity.jsonName(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
  }

  /** {@code orderItems}, or as the entity writes its names. */
  static String many(Entity<?> entity) {
    var camel = new StringBuilder();
    boolean upper = false;
    for (char c : entity.path().toCharArray()) {
      if (c == '-') {
        upper = true;
      } else {
        camel.append(upper ? Character.toUpperCase(c) : c);
        upper = false;
      }
    }
    return entity.jsonName(camel.toString());
  }
}
