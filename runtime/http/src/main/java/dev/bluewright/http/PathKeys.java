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
 * What the variables of a prescribed route stand for: the record, by its id or a unique field, the
 * records that it belongs to, and values of it.
 *
 * @param key the column that names the record; null when the route is about no single one
 * @param parents from the nearest to the farthest
 * @param values what the address says of the record beside that
 */
record PathKeys(@Nullable Column key, List<Parent> parents, List<Value> values) {

  /**
   * A value that the record has, or those that are listed.
   *
   * @param variable place of it among the variables
   */
  record Value(int variable, Column column) {}

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
    List<String> variables = new ArrayList<>(PrescribedRoutes.variables(prescribed.path()));
    variables.addAll(prescribed.route().by());
    boolean one = prescribed.route().isAboutOne() && !variables.isEmpty();
    Column key = one ? key(entity, variables.getLast()) : null;
    List<Parent> parents = new ArrayList<>();
    List<Value> values = new ArrayList<>();
    Parent owner = null;
    for (int at = variables.size() - (one ? 2 : 1); at >= 0; at--) {
      Parent found = parent(entity, at, variables.get(at), owner);
      if (found == null) {
        values.add(value(prescribed, entity, at, variables.get(at)));
      } else {
        owner = found;
        parents.add(found);
      }
    }
    return new PathKeys(key, parents, values);
  }

  private static Value value(Prescribed prescribed, Entity<?> entity, int at, String variable) {
    return entity.columns().stream()
        .filter(column -> isNamed(column, variable))
        .findFirst()
        .map(column -> new Value(at, column))
        .orElseThrow(() -> unknown(entity, variable + " of " + prescribed.path()));
  }

  private static boolean isNamed(Column column, String variable) {
    return plain(column.name()).equals(plain(variable)) || column.jsonName().equals(variable);
  }

  /** The column that a variable names a record by. */
  static Column key(Entity<?> entity, String variable) {
    if (List.of("id", plain(entity.name() + "Id")).contains(plain(variable))) {
      return entity.id();
    }
    return entity.columns().stream()
        .filter(Column::unique)
        .filter(column -> isNamed(column, variable))
        .findFirst()
        .orElseThrow(() -> unknown(entity, variable));
  }

  private static @Nullable Parent parent(
      Entity<?> entity, int at, String variable, @Nullable Parent owner) {
    Optional<Relation.BelongsTo> further =
        owner == null ? Optional.empty() : find(owner.target(), variable);
    if (further.isPresent()) {
      return new Parent(at, further.get(), owner);
    }
    return find(entity, variable).map(relation -> new Parent(at, relation, null)).orElse(null);
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
