package dev.bluewright.interpreter.resolve.things;

import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.interpreter.resolve.relations.PartOfWhole;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.Optional;
import java.util.Set;

/** What carts, orders and inventories hold, although no sentence says so: the goods of the text. */
public final class Contents {
  private static final Set<String> FILLED = Set.of("cart", "basket", "order", "wishlist");
  private static final Set<String> GOODS = Set.of("product", "item", "good", "dish", "meal");
  private static final Set<String> TELLING =
      Set.of("items", "item", "products", "product", "productName", "quantity");
  private static final Set<String> STORES =
      Set.of("inventory", "catalog", "catalogue", "stock", "menu");

  private Contents() {}

  /** Puts the only kind of goods into what is there to be filled with them. */
  public static void fill(Workspace work) {
    var goods = work.entities().stream().filter(Contents::isSold).toList();
    if (goods.size() == 1) {
      work.entities().stream()
          .filter(each -> FILLED.contains(each.noun().head()) && isEmpty(each, work))
          .forEach(each -> put(each, goods.getFirst(), work));
    }
  }

  /** The order's items are parts of it, and no goods. */
  private static boolean isSold(EntityDraft entity) {
    return GOODS.contains(entity.noun().head())
        && (!PartOfWhole.isOfWhole(entity.noun()) || entity.toOne().findAny().isEmpty());
  }

  private static boolean isEmpty(EntityDraft whole, Workspace work) {
    return whole.relations.isEmpty()
        && whole.fields.keySet().stream().noneMatch(TELLING::contains)
        && work.entities().stream()
            .flatMap(each -> each.relations.values().stream())
            .noneMatch(each -> each.target().equals(whole.name()));
  }

  private static void put(EntityDraft whole, EntityDraft goods, Workspace work) {
    var name = RelationPlacing.plural(goods.noun());
    whole.relations.put(name, RelationModel.manyToMany(name, goods.name()));
    work.assume(
        whole.name() + "." + name,
        "manyToMany " + goods.name(),
        "nothing else is told to be in it");
  }

  /** What is kept in an inventory or a catalog, which is all that is asked of it. */
  public static Optional<EntityDraft> of(EntityDraft store, Workspace work) {
    if (!STORES.contains(store.noun().head())) {
      return Optional.empty();
    }
    var kept =
        work.entities().stream().filter(each -> RelationPlacing.leadsTo(each, store)).toList();
    return kept.size() == 1 ? Optional.of(kept.getFirst()) : Optional.empty();
  }
}
