package dev.bluewright.interpreter.resolve.relations;

import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import dev.bluewright.blueprint.RelationModel.OnDelete;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import java.util.Optional;

/** Records of one kind that are related to each other, and seen from either side. */
final class RelatedOnes {
  private RelatedOnes() {}

  /** The relation to those that a record is related to. */
  static String of(EntityDraft entity) {
    var many = RelationPlacing.plural(entity.noun());
    var name = "related" + Noun.capitalized(many);
    entity.fields.remove(name);
    entity.relations.putIfAbsent(
        name,
        new RelationModel(
            name,
            Kind.MANY_TO_MANY,
            entity.name(),
            false,
            OnDelete.REFUSE,
            Optional.empty(),
            false,
            false,
            Optional.of("relating" + Noun.capitalized(many)),
            Optional.empty()));
    return name;
  }
}
