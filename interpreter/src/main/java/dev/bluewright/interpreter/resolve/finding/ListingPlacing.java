package dev.bluewright.interpreter.resolve.finding;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.ListingModel;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Optional;

/** How records are listed unless a caller asks otherwise. */
public final class ListingPlacing {
  private ListingPlacing() {}

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void list(ValueFact.Listed fact, Workspace work) {
    var named = fact.noun().flatMap(work::find);
    var entities =
        named.isPresent()
            ? List.of(named.get())
            : fact.noun().isEmpty() && fact.sort().isEmpty()
                ? List.copyOf(work.entities())
                : work.findOwner(Optional.empty()).stream().toList();
    var sorts =
        fact.sort().stream()
            .flatMap(key -> entities.stream().flatMap(e -> key(e, key).stream()))
            .toList();
    if (entities.isEmpty() || (fact.sort().isPresent() && sorts.isEmpty())) {
      return;
    }
    entities.forEach(entity -> entity.listing = with(entity.listing, sorts, fact.size()));
    work.placed(fact, entities.stream().map(entity -> entity.name() + ".list").toList());
  }

  /** The same with another order, and another size of pages, where these are told. */
  public static ListingModel with(ListingModel known, List<String> sorts, Optional<Integer> size) {
    return new ListingModel(
        known.search(),
        sorts.isEmpty() ? known.sort() : sorts,
        size.or(known::pageSize),
        known.most());
  }

  private static Optional<String> key(EntityDraft entity, String key) {
    var falling = key.startsWith("-") ? "-" : "";
    var noun = Noun.said(ListingModel.field(key));
    if (noun.text().matches("created at|creation date|creation time|date|creation|date created")
        && entity.field(noun).isEmpty()) {
      return Optional.of(falling + "createdAt");
    }
    return entity.field(noun).map(FieldModel::name).map(name -> falling + name);
  }
}
