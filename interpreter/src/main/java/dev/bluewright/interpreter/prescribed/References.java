package dev.bluewright.interpreter.prescribed;

import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Prescription.StatusOf;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Tells a record that is not there from one that another refers to. */
record References(ApiDraft draft, Function<Noun, Optional<String>> names) {
  private static final Set<String> WRITING = Set.of("create", "update", "replace");

  /**
   * The entity whose records refer to one that is said not to be there; empty where the path leads
   * to what is missing.
   */
  Optional<String> referring(StatusOf said, Scope scope) {
    if (!said.outcome().equals("missing") || scope.isSpoken()) {
      return Optional.empty();
    }
    var missing = said.noun().flatMap(names);
    return scope
        .call()
        .filter(call -> WRITING.contains(call.operation()))
        .filter(call -> missing.filter(name -> refersInBody(call, name)).isPresent())
        .map(Call::entity);
  }

  private boolean refersInBody(Call call, String missing) {
    return !call.below()
        && !call.entity().equals(missing)
        && draft.entity(call.entity()).relations().stream()
            .filter(relation -> relation.kind() == RelationModel.Kind.BELONGS_TO)
            .anyMatch(relation -> relation.target().equals(missing));
  }
}
