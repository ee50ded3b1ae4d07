package dev.bluewright.blueprint;

import dev.bluewright.blueprint.RelationModel.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives each relation its way back, where nobody wrote it: an author has many books because a book
 * belongs to an author.
 *
 * <p>The way back is called like the entity, in the plural; in the singular where there is one
 * alone. Nothing is derived where that name is taken, or where two relations would lead back.
 *
 * <p>Thread safety: immutable.
 */
public final class InverseRelations {
  private final Map<String, List<RelationModel>> relations = new LinkedHashMap<>();
  private final Blueprint blueprint;

  private InverseRelations(Blueprint blueprint) {
    this.blueprint = blueprint;
    blueprint
        .entities()
        .forEach(entity -> relations.put(entity.name(), new ArrayList<>(entity.relations())));
  }

  /** The same blueprint with every owner, every tenant and every way back. */
  public static Blueprint complete(Blueprint written) {
    var blueprint = Tenancy.complete(Ownership.complete(written));
    var inverses = new InverseRelations(blueprint);
    blueprint.entities().forEach(inverses::owned);
    blueprint.entities().forEach(inverses::paired);
    return blueprint.withEntities(
        blueprint.entities().stream()
            .map(entity -> entity.withRelations(inverses.of(entity.name())))
            .toList());
  }

  private List<RelationModel> of(String entity) {
    return relations.getOrDefault(entity, List.of());
  }

  private void owned(EntityModel entity) {
    for (var target : blueprint.entities()) {
      var ways = ways(entity, Kind.BELONGS_TO, target);
      var open = ways.stream().filter(way -> !isLedBack(entity, way, ways.size() == 1)).toList();
      if (open.size() == 1) {
        derive(entity, target, open.getFirst(), ways.size() > 1);
      }
    }
  }

  private void derive(EntityModel entity, EntityModel target, RelationModel way, boolean named) {
    var one = Names.camel(entity.name());
    var back =
        way.unique()
            ? RelationModel.hasOne(one, entity.name())
            : RelationModel.hasMany(Names.plural(one), entity.name());
    if (isFree(target, back.name())) {
      of(target.name()).add(named ? back.withVia(Optional.of(way.name())) : back);
    }
  }

  private void paired(EntityModel entity) {
    for (var target : blueprint.entities()) {
      var open =
          ways(entity, Kind.MANY_TO_MANY, target).stream()
              .filter(way -> way.inverse().isEmpty())
              .toList();
      var name = Names.plural(Names.camel(entity.name()));
      if (open.size() == 1 && !entity.equals(target) && isFree(target, name)) {
        of(entity.name())
            .replaceAll(
                way -> way.equals(open.getFirst()) ? way.withInverse(Optional.of(name)) : way);
      }
    }
  }

  private static List<RelationModel> ways(EntityModel from, Kind kind, EntityModel to) {
    return from.relations().stream()
        .filter(way -> way.kind() == kind && way.target().equals(to.name()))
        .toList();
  }

  private boolean isLedBack(EntityModel entity, RelationModel way, boolean alone) {
    return of(way.target()).stream()
        .filter(RelationModel::leadsBack)
        .filter(back -> back.target().equals(entity.name()))
        .anyMatch(back -> back.via().map(way.name()::equals).orElse(alone));
  }

  /** Whether nothing else of an entity is called so, in JSON or in the path. */
  private boolean isFree(EntityModel entity, String name) {
    var path = Names.kebab(name);
    return entity.findField(name).isEmpty()
        && !(entity.has(Trait.HISTORY) && path.equals(Trait.HISTORY.label()))
        && !(entity.has(Trait.SOFT_DELETE) && path.equals(AccessModel.RESTORE))
        && entity.actions().stream().noneMatch(each -> Names.kebab(each.name()).equals(path))
        && of(entity.name()).stream().noneMatch(each -> Names.kebab(each.name()).equals(path))
        && relations.values().stream()
            .flatMap(List::stream)
            .filter(each -> each.target().equals(entity.name()))
            .noneMatch(each -> each.inverse().map(Names::kebab).equals(Optional.of(path)));
  }
}
