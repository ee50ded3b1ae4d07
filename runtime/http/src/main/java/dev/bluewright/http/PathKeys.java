package dev.bluewright.http;

import dev.bluewright.http.shape.ApiShape.Prescribed;
import dev.bluewright.store.Column;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the variables of a prescribed route stand for: the record, by its id or a unique field, and
 * the records that it belongs to.
 *
 * @param key the column that names the record; null when the route is about no single one
 * @param parents from the nearest to the farthest
 */
record PathKeys(@Nullable Column key, List<Parent> parents) {

  /**
   * A record that another one must belong to.
   *
   * @param variable place of its id among the variables
   * @param owner whose relation it is: the parent before it, or null for the record itself
   */
  record Parent(int variable, Relation.BelongsTo relation, @Nullable Parent owner) {
    Entity<?> target() {
      return relation.target().get();
    }
  }

  /**
   * The keys of a route.
   *
   * @throws HttpException HTP-005, a variable leads to no field
   */
  static PathKeys of(Prescribed prescribed) {
    Entity<?> entity = prescribed.route().entity();
    List<String> variables = PrescribedRoutes.variables(prescribed.path());
    boolean one = prescribed.route().isAboutOne() && !variables.isEmpty();
    Column key = one ? key(entity, variables.getLast()) : null;
    List<Parent> parents = new ArrayList<>();
    Parent owner = null;
    for (int at = variables.size() - (one ? 2 : 1); at >= 0; at--) {
      owner = parent(prescribed, entity, at, variables.get(at), owner);
      parents.add(owner);
    }
    return new PathKeys(key, parents);
  }

  /** The column that a variable names a record by. */
  static Column key(Entity<?> entity, String variable) {
    if (List.of("id", plain(entity.name() + "Id")).contains(plain(variable))) {
      return entity.id();
    }
    return entity.columns().stream()
        .filter(Column::unique)
        .filter(
            column ->
                plain(column.name()).equals(plain(variable)) || column.jsonName().equals(variable))
        .findFirst()
        .orElseThrow(() -> unknown(entity, variable));
  }

  private static Parent parent(
      Prescribed prescribed, Entity<?> entity, int at, String variable, @Nullable Parent owner) {
    Optional<Relation.BelongsTo> further =
        owner == null ? Optional.empty() : find(owner.target(), variable);
    if (further.isPresent()) {
      return new Parent(at, further.get(), owner);
    }
    return find(entity, variable)
        .map(relation -> new Parent(at, relation, null))
        .orElseThrow(() -> unknown(entity, variable + " of " + prescribed.path()));
  }

  private static Optional<Relation.BelongsTo> find(Entity<?> entity, String variable) {
    for (Relation relation : entity.relations().values()) {
      if (relation instanceof Relation.BelongsTo found && isNamed(found, plain(variable))) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private static boolean isNamed(Relation.BelongsTo relation, String variable) {
    return plain(relation.name()).equals(variable)
        || plain(relation.name() + "Id").equals(variable)
        || plain(relation.target().get().name() + "Id").equals(variable);
  }

  private static String plain(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }

  private static HttpException unknown(Entity<?> entity, String variable) {
    return new HttpException(
        "HTP-005", "The variable " + variable + " leads to no field of " + entity.name() + ".");
  }
}
