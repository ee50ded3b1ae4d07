package dev.bluewright.expression;

import dev.bluewright.blueprint.EntityModel;
import java.util.List;

/** What the names of an expression may mean where they stand. */
sealed interface Scope {

  /** The record itself. */
  record Own(EntityModel entity) implements Scope {}

  /**
   * One of the many records of a relation, and the record that has them.
   *
   * @param bareIsMany whether a name alone is a member of the many: in a condition
   */
  record Many(EntityModel entity, String relation, EntityModel many, boolean bareIsMany)
      implements Scope {}

  /** What a path says. */
  static Typed find(Names names, Scope scope, List<String> path) {
    return switch (scope) {
      case Own(var entity) -> names.find(entity, path);
      case Many(_, var relation, var many, _)
          when path.getFirst().equals(relation) && path.size() > 1 ->
          names.find(many, path.subList(1, path.size()));
      case Many(var entity, _, var many, boolean bareIsMany) -> {
        boolean ofMany = names.has(bareIsMany ? many : entity, path.getFirst()) == bareIsMany;
        yield ofMany
            ? names.find(many, path)
            : names.find(entity, path).within(Expression.Outer::new, false);
      }
    };
  }
}
