package dev.bluewright.interpreter.resolve.finding;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Optional;

/** The order that somebody gives records: a position, by which they are listed. */
public final class ArrangedPlacing {
  private static final Noun POSITION = Noun.of("position");

  private ArrangedPlacing() {}

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void arrange(ValueFact.Arranged fact, Workspace work) {
    var many = work.find(fact.many());
    var one = fact.one().flatMap(work::find);
    if (many.isEmpty() || (fact.one().isPresent() && one.isEmpty())) {
      return;
    }
    if (one.filter(each -> RelationPlacing.arePaired(each, many.get())).isPresent()) {
      return; // what stands in several of them has no one place
    }
    one.filter(each -> each != many.get())
        .ifPresent(each -> RelationPlacing.belongTo(many.get(), each, work));
    var position = position(many.get(), work);
    if (position.isPresent()) {
      many.get().listing =
          ListingPlacing.with(many.get().listing, List.of(position.get()), Optional.empty());
      var done = many.get().name() + (fact.seen() ? ".list" : ".update");
      work.placed(fact, List.of(done, many.get().name() + "." + position.get()));
    }
  }

  /** The number by which they are ordered; none where their position is something else. */
  private static Optional<String> position(EntityDraft entity, Workspace work) {
    var name = POSITION.text();
    var known = entity.fields.get(name);
    if (known == null) {
      entity.put(FieldModel.defaulted(name, new FieldType.Whole(), "0"));
      work.assume(entity.name() + "." + name, "integer", "the order in which they are listed");
      return Optional.of(name);
    }
    return Optional.of(name).filter(_ -> known.type() instanceof FieldType.Whole);
  }
}
