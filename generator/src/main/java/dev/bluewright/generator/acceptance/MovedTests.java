package dev.bluewright.generator.acceptance;

import dev.bluewright.expression.Expression;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.CollectionPlan;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.EntityPlan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tests of fields that others move: what is taken of a record is missing from it. */
final class MovedTests {
  private MovedTests() {}

  /** Tests of what each record takes or brings, where all of them count. */
  static List<TestMethod> of(
      Cast cast, EntityPlan entity, ColumnPlan column, Expression expression) {
    return movement(expression).stream()
        .flatMap(
            movement ->
                entity.collections().stream()
                    .filter(each -> each.name().equals(movement.relation()))
                    .filter(each -> isPlayed(cast, entity, each))
                    .flatMap(each -> tests(entity, column, cast, each, movement).stream()))
        .toList();
  }

  /**
   * By how much one of many moves a field.
   *
   * @param amount the column that tells it
   */
  private record Movement(String relation, String amount, boolean takes) {}

  private static Optional<Movement> movement(Expression expression) {
    return switch (expression) {
      case Expression.Pair(var sign, Expression.Amount(var zero), var rest)
          when sign == Expression.Operator.MINUS && zero.signum() == 0 ->
          summed(rest, true);
      case Expression other -> summed(other, false);
    };
  }

  private static Optional<Movement> summed(Expression expression, boolean takes) {
    return expression instanceof Expression.Aggregate(var kind, var relation, var said, var where)
            && kind == Expression.Aggregate.Kind.SUM
            && where.isEmpty()
            && said.isPresent()
            && said.get() instanceof Expression.Field(var amount)
        ? Optional.of(new Movement(relation, amount, takes))
        : Optional.empty();
  }

  private static boolean isPlayed(Cast cast, EntityPlan entity, CollectionPlan collection) {
    var many = cast.system().entity(collection.target().name());
    return cast.plays(many, "create")
        && cast.seesWhileDoing(many, "create", entity)
        && collection.way() instanceof CollectionPlan.Way.Many(var inverse, boolean nested)
        && !nested
        && many.isGiven(inverse);
  }

  private static List<TestMethod> tests(
      EntityPlan entity,
      ColumnPlan column,
      Cast cast,
      CollectionPlan collection,
      Movement movement) {
    var many = cast.system().entity(collection.target().name());
    var inverse = ((CollectionPlan.Way.Many) collection.way()).inverse();
    var amount = many.findColumn(movement.amount());
    if (amount.filter(each -> Samples.given(many).contains(each)).isEmpty()) {
      return List.of();
    }
    var tests = new ArrayList<TestMethod>();
    tests.add(moves(entity, column, many, inverse, movement));
    if (movement.takes()
        && column.rules().min().filter(least -> least.compareTo(BigDecimal.ZERO) == 0).isPresent()
        && amount.get().rules().max().isEmpty()) {
      tests.add(refuses(entity, column, many, inverse, movement));
    }
    return tests;
  }

  private static TestMethod moves(
      EntityPlan entity, ColumnPlan column, EntityPlan many, String inverse, Movement movement) {
    var shown = ".path(\"" + column.name() + "\").decimalValue()";
    var amount = ".path(\"" + movement.amount() + "\").decimalValue()";
    var lines = prepared(entity, many, inverse);
    lines.add("");
    lines.add("var made = RunningSystem.created(" + path(many) + ", body);");
    lines.add("");
    lines.add("var after = RunningSystem.get(" + Code.sample(entity) + ".path(created));");
    lines.add("var moved = made.body()" + amount + ";");
    lines.add("var before = created.body()" + shown + ";");
    lines.add(
        Code.statement(
            "assertThat(after.body()" + shown + ")",
            ".isEqualByComparingTo(before."
                + (movement.takes() ? "subtract" : "add")
                + "(moved))"));
    return new TestMethod(
        "moves"
            + Words.of(column.name()).pascal()
            + "Of"
            + Code.one(entity)
            + "By"
            + many.words().pascal(),
        lines);
  }

  private static TestMethod refuses(
      EntityPlan entity, ColumnPlan column, EntityPlan many, String inverse, Movement movement) {
    var lines = prepared(entity, many, inverse);
    lines.add(
        "body.put(\"%s\", created.body().path(\"%s\").decimalValue().add(BigDecimal.ONE));"
            .formatted(movement.amount(), column.name()));
    lines.add("");
    lines.add("var refused = RunningSystem.post(" + path(many) + ", body);");
    lines.add("");
    lines.add("assertThat(refused.status()).isEqualTo(409);");
    return new TestMethod(
        "takesNoMoreThan"
            + Words.of(column.name()).pascal()
            + "Of"
            + Code.one(entity)
            + "By"
            + many.words().pascal(),
        lines);
  }

  private static List<String> prepared(EntityPlan entity, EntityPlan many, String inverse) {
    var lines = new ArrayList<String>();
    lines.add("var created = " + Code.sample(entity) + ".created();");
    lines.add("var body = " + Code.sample(many) + ".body();");
    lines.add("body.put(\"" + inverse + "Id\", created.body().path(\"id\"));");
    return lines;
  }

  private static String path(EntityPlan many) {
    return "\"/" + many.names().path() + "\"";
  }
}
