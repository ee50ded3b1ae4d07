package dev.bluewright.interpreter.prescribed;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.Names;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import dev.bluewright.blueprint.RouteModel;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.prescribed.PathSteps.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Routes at the paths that a text writes: what their variables stand for. */
record PathRoutes(ApiDraft draft, Calls calls, PathSteps paths) {

  /** "/plots/{zone}" picks none by its id, unless a zone is a value of theirs. */
  static boolean isKey(EntityModel entity, String variable) {
    var name = variable.toLowerCase(Locale.ROOT);
    return name.endsWith("id")
        || name.equals(entity.name().toLowerCase(Locale.ROOT))
        || FieldNames.find(entity, variable).isPresent();
  }

  /** The id, or the field that the path calls the record by. */
  String key(EntityModel entity, String variable) {
    var named = FieldNames.find(entity, variable);
    named.ifPresent(field -> draft.unique(entity.name(), field, "a path leads to a record by it"));
    return named.orElse("id");
  }

  /** Whether this is where records that belong to another are by convention. */
  boolean isUsual(String entity, List<Step> parents, Step last) {
    var parent = calls.entity(parents.getFirst().name()).map(draft::entity);
    return parents.size() == 1
        && last.name().equals(Names.kebab(Names.plural(entity)))
        && parent
            .filter(each -> parents.getFirst().name().equals(Names.path(each)))
            .filter(each -> belongs(draft.entity(entity), each.name()).isPresent())
            .isPresent();
  }

  /**
   * The call at a path of its own; empty where it leads through what a record does not belong to.
   */
  Optional<Call> route(
      Fact.RouteNamed fact,
      String name,
      String operation,
      List<Step> parents,
      Optional<String> key,
      boolean partial) {
    var variables = new ArrayList<String>();
    key.ifPresent(variables::add);
    var owner = draft.entity(name);
    for (var step : parents.reversed()) {
      if (step.variable().isEmpty()) {
        continue;
      }
      var relation = calls.entity(step.name()).flatMap(parent -> belongs(name, parent));
      if (relation.isEmpty()) {
        return Optional.empty();
      }
      variables.addFirst(relation.get().name() + "Id");
      owner = draft.find(relation.get().target()).orElse(owner);
    }
    var path = paths.leading(fact.path(), variables);
    return path.map(
        p ->
            new Call(
                name,
                operation,
                Optional.of(RouteModel.of(fact.method(), p, name, operation)),
                partial,
                variables.size() > key.stream().count()));
  }

  private Optional<RelationModel> belongs(String entity, String parent) {
    return belongs(draft.entity(entity), parent)
        .or(
            () ->
                draft.entity(entity).relations().stream()
                    .filter(relation -> relation.kind() == Kind.BELONGS_TO)
                    .flatMap(relation -> draft.find(relation.target()).stream())
                    .flatMap(middle -> belongs(middle, parent).stream())
                    .findFirst());
  }

  /** The relation by which records belong to a parent. */
  private static Optional<RelationModel> belongs(EntityModel entity, String parent) {
    return entity.relations().stream()
        .filter(relation -> relation.kind() == Kind.BELONGS_TO)
        .filter(relation -> relation.target().equals(parent))
        .findFirst();
  }
}
