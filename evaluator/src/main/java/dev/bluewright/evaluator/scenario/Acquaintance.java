package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.ApiModel.NameStyle;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.evaluator.match.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Learns what a system without a document calls the values of its records, by making one and
 * looking at it. Thread safety: one thread.
 */
final class Acquaintance {
  private final World world;

  Acquaintance(World world) {
    this.world = world;
  }

  /** Makes a record, in one style of names and then in another. */
  void with(Stage stage, EntityModel entity) {
    world.surface().learn(entity, Set.of());
    for (var style : List.of(world.reading().api().names(), NameStyle.SNAKE, NameStyle.CAMEL)) {
      world.surface().write(style);
      var draft = world.records().draft(stage, entity, Wish.LEAST);
      var exchange = world.records().accepted(stage, draft);
      if (exchange.answer().isSuccess()) {
        var record = exchange.answer().json().at(world.records().shape(entity, exchange).record());
        world.surface().learn(entity, names(entity, new LinkedHashSet<>(record.propertyNames())));
        return;
      }
    }
    world.surface().write(world.reading().api().names());
  }

  /** Of several names of one value those that the system had before it was told others. */
  private static Set<String> names(EntityModel entity, Set<String> shown) {
    var all = new LinkedHashSet<String>();
    for (var name : shown) {
      if (all.stream().noneMatch(each -> Words.same(each, name))
          && entity.fields().stream().anyMatch(field -> Words.same(field.name(), name))) {
        all.add(name);
      }
    }
    all.addAll(shown);
    return all;
  }
}
