package dev.bluewright.expression;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.RelationModel;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;

/** Reads computed fields, and those that they are computed of. */
final class Computations {
  private static final CelParser PARSER = CelParserFactory.standardCelParserBuilder().build();

  private final Blueprint blueprint;
  private final Deque<String> open = new ArrayDeque<>();

  Computations(Blueprint blueprint) {
    this.blueprint = blueprint;
  }

  /** Whether others decide what a field comes to, at least in part. */
  static boolean isComputed(FieldModel field) {
    return field.findExpression().isPresent();
  }

  private static String text(FieldModel field) {
    return field
        .findExpression()
        .orElseThrow(() -> new IllegalArgumentException(field.name() + " is not computed"));
  }

  /**
   * What a computed field gives, or what moves a field; its own computed fields are looked into.
   */
  Typed of(EntityModel entity, FieldModel field) {
    var text = text(field);
    var name = entity.name() + "." + field.name();
    if (open.contains(name)) {
      var way = new ArrayList<>(open.reversed());
      way.add(name);
      throw new Misread("it would be computed from itself: " + String.join(", of ", way));
    }
    open.push(name);
    var typed = new Reader(this, entity).read(parsed(text));
    open.pop();
    return typed;
  }

  /** What a text gives of a record. */
  Typed condition(EntityModel entity, String text) {
    return new Reader(this, entity).read(parsed(text));
  }

  EntityModel target(RelationModel relation) {
    return blueprint
        .findEntity(relation.target())
        .orElseThrow(() -> new Misread("`" + relation.target() + "` is not an entity"));
  }

  static CelExpr parsed(String text) {
    try {
      return PARSER.parse(text).getAst().getExpr();
    } catch (CelValidationException e) {
      var first = e.getErrors().getFirst();
      throw new Misread(
          "it cannot be read at character "
              + (first.getSourceLocation().getColumn() + 1)
              + " ("
              + first.getMessage().lines().findFirst().orElse("")
              + ")");
    }
  }
}
