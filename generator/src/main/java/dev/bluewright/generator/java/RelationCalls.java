package dev.bluewright.generator.java;

import dev.bluewright.generator.plan.CollectionPlan;
import dev.bluewright.generator.plan.CollectionPlan.JoinPlan;
import dev.bluewright.generator.plan.CollectionPlan.Way;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.ColumnPlan.Origin;
import dev.bluewright.generator.plan.EntityName;
import java.util.ArrayList;
import java.util.List;

/** The calls that a relation is written with: {@code .belongsTo("author", () -> Author.ENTITY)}. */
final class RelationCalls {
  private final JavaFile file;
  private final ColumnCalls columns;

  RelationCalls(JavaFile file, ColumnCalls columns) {
    this.file = file;
    this.columns = columns;
  }

  List<String> reference(int indent, ColumnPlan column, Origin.Reference reference) {
    var calls = new ArrayList<String>();
    var relation = reference.relation();
    var arguments = List.of(quoted(relation.name()), entity(reference.target()));
    calls.add(Layout.call(indent, ".belongsTo(", arguments, ")"));
    if (column.optional()) {
      calls.add(".optional()");
    }
    if (relation.unique()) {
      calls.add(".unique()");
    }
    switch (relation.onDelete()) {
      case REFUSE -> {}
      case CASCADE, CLEAR -> {
        file.using("dev.bluewright.store.Relation.OnDelete");
        calls.add(".onDelete(OnDelete." + relation.onDelete().name() + ")");
      }
    }
    if (column.owner()) {
      calls.add(".ownedBy(" + quoted(relation.name()) + ")");
    }
    if (column.tenant()) {
      calls.add(".within(" + quoted(relation.name()) + ")");
    }
    return calls;
  }

  String collection(int indent, CollectionPlan collection) {
    var name = quoted(collection.name());
    var target = entity(collection.target());
    return switch (collection.way()) {
      case Way.Many(var inverse, var nested) ->
          Layout.call(
              indent,
              nested ? ".hasNested(" : ".hasMany(",
              List.of(name, target, quoted(inverse)),
              ")");
      case Way.One(var inverse) ->
          Layout.call(indent, ".hasOne(", List.of(name, target, quoted(inverse)), ")");
      case Way.Pairs(var one, var table) ->
          Layout.call(
              indent, ".manyToMany(", List.of(name, quoted(one), target, joined(table)), ")");
      case Way.Tied(var view, var through, var first, var second, _) ->
          Layout.call(
              indent,
              ".tied(",
              List.of(name, target, joined(view), entity(through), quoted(first), quoted(second)),
              ")");
      case Way.PairedBy(var inverse) ->
          Layout.call(indent, ".inverseOf(", List.of(name, target, quoted(inverse)), ")");
    };
  }

  private String joined(JoinPlan table) {
    return columns.word("joined")
        + "("
        + String.join(", ", quoted(table.table()), quoted(table.own()), quoted(table.other()))
        + ")";
  }

  private static String entity(EntityName name) {
    return "() -> " + name.className() + ".ENTITY";
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
