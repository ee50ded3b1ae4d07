package dev.bluewright.interpreter.resolve.relations;

import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.OnDelete;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** "Cart item": one of the items of a cart, although no sentence says so. */
public final class PartOfWhole {
  private static final Set<String> PARTS = Set.of("item", "line", "entry", "detail", "position");

  private static final Set<String> REMARKS =
      Set.of("comment", "reply", "reaction", "annotation", "review", "rating", "like", "vote");

  private PartOfWhole() {}

  /** "Item", "line item": what is nothing without its whole; a menu item is more. */
  public static boolean isPart(Noun noun) {
    return PARTS.containsAll(noun.words());
  }

  /** Whether records are parts of others: "order items". */
  public static boolean isOfWhole(Noun noun) {
    return PARTS.contains(noun.head());
  }

  /** Looks through the model, once its facts have their places. */
  public static void settle(Workspace work) {
    for (var part : work.entities()) {
      var words = part.noun().words();
      if (words.size() > 1 && PARTS.contains(words.getLast()) && hasNone(part)) {
        whole(words.get(words.size() - 2), part, work)
            .ifPresent(whole -> belong(part, whole, work));
      }
      part.toOne()
          .filter(relation -> isLine(part, relation, work) || isRemark(part, relation, work))
          .toList()
          .forEach(whole -> goWith(part, whole, work));
    }
  }

  /** "Bouquet flower": called after its whole, which has many of it, and after what is in it. */
  private static boolean isLine(EntityDraft part, RelationModel relation, Workspace work) {
    var whole = work.named(relation.target());
    return !relation.optional()
        && relation.onDelete() != OnDelete.CASCADE
        && whole.filter(each -> hasMany(each, part)).isPresent()
        && part.toOne()
            .flatMap(other -> work.named(other.target()).stream())
            .anyMatch(other -> isCalledAfter(part, whole.get(), other));
  }

  /** A comment is on something, and nothing without it. */
  private static boolean isRemark(EntityDraft part, RelationModel relation, Workspace work) {
    return REMARKS.contains(part.noun().head())
        && !relation.optional()
        && relation.onDelete() != OnDelete.CASCADE
        && work.person().filter(person -> person.name().equals(relation.target())).isEmpty();
  }

  private static boolean hasMany(EntityDraft whole, EntityDraft part) {
    return whole.relations.containsKey(RelationPlacing.plural(part.noun()));
  }

  private static boolean isCalledAfter(EntityDraft part, EntityDraft whole, EntityDraft other) {
    var words = part.noun().words();
    return words.size() > 1
        && words.get(words.size() - 2).equals(whole.noun().head())
        && (isOfWhole(part.noun()) || part.noun().head().equals(other.noun().head()));
  }

  private static void goWith(EntityDraft part, RelationModel relation, Workspace work) {
    part.relations.put(relation.name(), relation.withOnDelete(OnDelete.CASCADE));
    work.assume(
        part.name() + "." + relation.name(),
        "goes with its " + relation.name(),
        "it is nothing without it");
  }

  /** Whether what it is of leads to nothing that contains it. */
  private static boolean hasNone(EntityDraft part) {
    var first = part.noun().words().get(part.noun().words().size() - 2);
    return part.toOne()
        .noneMatch(relation -> relation.name().toLowerCase(Locale.ROOT).endsWith(first));
  }

  private static Optional<EntityDraft> whole(String name, EntityDraft part, Workspace work) {
    return work.entities().stream()
        .filter(each -> each != part && each.noun().words().getLast().equals(name))
        .findFirst();
  }

  private static void belong(EntityDraft part, EntityDraft whole, Workspace work) {
    var name = whole.noun().camelCase();
    part.relations.put(
        name, RelationModel.belongsTo(name, whole.name()).withOnDelete(OnDelete.CASCADE));
    var many = RelationPlacing.plural(part.noun());
    whole.fields.remove(many);
    whole.relations.putIfAbsent(many, RelationModel.hasMany(many, part.name()));
    work.assume(part.name() + "." + name, "belongsTo " + whole.name(), "its name");
    work.assume(whole.name() + "." + many, "hasMany " + part.name(), "their name");
  }
}
