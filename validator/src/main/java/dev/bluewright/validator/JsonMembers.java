package dev.bluewright.validator;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import dev.bluewright.blueprint.Trait;
import java.util.ArrayList;
import java.util.List;

/** The members of a record as a caller sees it, by the names of the blueprint. */
final class JsonMembers {
  private JsonMembers() {}

  static List<String> of(EntityModel entity) {
    var members = new ArrayList<>(List.of("id"));
    entity.fields().stream().map(FieldModel::name).forEach(members::add);
    entity.relations().stream()
        .filter(relation -> relation.kind() == Kind.BELONGS_TO)
        .forEach(relation -> members.add(relation.name() + "Id"));
    if (entity.has(Trait.TIMESTAMPS)) {
      members.addAll(List.of("createdAt", "updatedAt"));
    }
    if (entity.has(Trait.VERSIONED)) {
      members.add("version");
    }
    return members;
  }
}
