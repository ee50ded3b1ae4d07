package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import dev.bluewright.blueprint.RelationModel.OnDelete;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import java.util.Optional;

/** Records of one kind that are related to each other, and seen from either side. */
public final class RelatedOnes {
  private RelatedOnes() {}

  /** The relation to those that a record is related to. */
  public static String of(EntityDraft entity) {
    var many = RelationPlacing.plural(entity.noun());
    var name = "related" + capitalized(many);
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
            Optional.of("relating" + capitalized(many)),
            Optional.empty()));
    return name;
  }

  private static String capitalized(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
