package dev.bluewright.evaluator.match;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.Names;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of one thing, however they are written: {@code dueDate}, {@code due_date}. Stateless. */
public final class Words {
  private static final Pattern MARK = Pattern.compile("[^\\p{L}\\p{N}]");

  private Words() {}

  /** The letters and digits of a name, in small letters. */
  public static String key(String name) {
    return MARK.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /** Whether two names are of one thing. */
  public static boolean same(String one, String other) {
    return key(one).equals(key(other));
  }

  /** Whether a segment of a path names an entity, in the singular or the plural. */
  static boolean names(String segment, EntityModel entity) {
    return keys(entity).contains(key(segment));
  }

  private static Set<String> keys(EntityModel entity) {
    var path = Names.path(entity);
    return Set.of(path.substring(path.lastIndexOf('/') + 1), entity.name()).stream()
        .flatMap(name -> List.of(key(name), key(Names.plural(name))).stream())
        .collect(java.util.stream.Collectors.toSet());
  }
}
