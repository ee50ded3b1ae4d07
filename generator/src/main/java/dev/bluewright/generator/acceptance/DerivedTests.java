package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.expression.Expression;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.CollectionPlan;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.ColumnPlan.Origin;
import dev.bluewright.generator.plan.EntityPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tests of fields that nobody gives, and of what is unique together. */
final class DerivedTests {
  private DerivedTests() {}

  /** Tests of a field that is computed or generated, or that nobody gives. */
  static List<TestMethod> of(Cast cast, EntityPlan entity, ColumnPlan column) {
    return switch (column.origin()) {
      case Origin.Computed(var expression) -> computed(cast, entity, column, expression);
      case Origin.Moved(var expression) -> MovedTests.of(cast, entity, column, expression);
      case Origin.Generated(FieldSource.Numbered numbered) ->
          NumberedTests.of(cast, entity, column, numbered, notWritable(entity, column));
      case Origin.Generated(_) -> List.of(notWritable(entity, column), differs(entity, column));
      case Origin.Withheld() -> List.of(notWritable(entity, column));
      case Origin.Id(), Origin.Field(), Origin.Reference(_, _), Origin.OfTrait() -> List.of();
      case Origin.Reported() -> List.of();
    };
  }

  private static List<TestMethod> computed(
      Cast cast, EntityPlan entity, ColumnPlan column, Expression expression) {
    var tests = new ArrayList<TestMethod>();
    tests.add(notWritable(entity, column));
    if (expression instanceof Expression.Aggregate(var kind, var relation, _, var where)
        && kind == Expression.Aggregate.Kind.COUNT
        && where.isEmpty()) {
      entity.collections().stream()
          .filter(each -> each.name().equals(relation))
          .filter(each -> isPlayed(cast, entity, cast.system().entity(each.target().name())))
          .forEach(each -> counts(cast, entity, column, each).ifPresent(tests::add));
    }
    return tests;
  }

  private static boolean isPlayed(Cast cast, EntityPlan entity, EntityPlan counted) {
    return cast.plays(counted, "create") && cast.seesWhileDoing(counted, "create", entity);
  }

  private static TestMethod notWritable(EntityPlan entity, ColumnPlan column) {
    return new TestMethod(
        "letsNobodyWrite" + Words.of(column.name()).pascal() + "Of" + Code.one(entity),
        List.of(
            "var body = " + Code.sample(entity) + ".body();",
            "var created = RunningSystem.created(\"/" + entity.names().path() + "\", body);",
            "body.put(\"" + column.name() + "\", null);",
            "",
            "var refused = RunningSystem.post(\"/" + entity.names().path() + "\", body);",
            "",
            "assertThat(created.body().has(\"" + column.name() + "\")).isTrue();",
            "assertThat(refused.status()).isEqualTo(422);"));
  }

  private static TestMethod differs(EntityPlan entity, ColumnPlan column) {
    var text = ".text(\"" + column.name() + "\")";
    return new TestMethod(
        "makes" + Words.of(column.name()).pascal() + "OfEach" + entity.words().pascal(),
        List.of(
            "var first = " + Code.sample(entity) + ".created();",
            "var second = " + Code.sample(entity) + ".created();",
            "",
            "assertThat(first" + text + ").isNotBlank();",
            Code.statement("assertThat(second" + text + ")", ".isNotEqualTo(first" + text + ")"),
            Code.readsBack(entity, "first", "first")));
  }

  private static Optional<TestMethod> counts(
      Cast cast, EntityPlan entity, ColumnPlan column, CollectionPlan collection) {
    return collection.way() instanceof CollectionPlan.Way.Many(var inverse, boolean nested)
            && !nested
            && Leads.mayMove(cast.system().entity(collection.target().name()), inverse)
        ? Optional.of(counts(cast, entity, column, collection, inverse))
        : Optional.empty();
  }

  private static TestMethod counts(
      Cast cast, EntityPlan entity, ColumnPlan column, CollectionPlan collection, String inverse) {
    var target = cast.system().entity(collection.target().name());
    var count = ".path(\"" + column.name() + "\").asLong()";
    return new TestMethod(
        "counts" + Words.of(collection.name()).pascal() + "Of" + Code.one(entity),
        List.of(
            "var created = " + Code.sample(entity) + ".created();",
            "var body = " + Code.sample(target) + ".body();",
            "body.put(\"" + inverse + "Id\", created.body().path(\"id\"));",
            "RunningSystem.created(\"/" + target.names().path() + "\", body);",
            "",
            "var after = RunningSystem.get(" + Code.sample(entity) + ".path(created));",
            "",
            "assertThat(created.body()" + count + ").isZero();",
            "assertThat(after.body()" + count + ").isEqualTo(1);"));
  }

  /** One test for each set of columns that is unique together and that a sample gives. */
  static List<TestMethod> together(EntityPlan entity) {
    return entity.uniqueTogether().stream()
        .map(columns -> columns.stream().filter(column -> !column.owner()).toList())
        .filter(columns -> !columns.isEmpty() && Samples.given(entity).containsAll(columns))
        .map(columns -> together(entity, columns))
        .toList();
  }

  private static TestMethod together(EntityPlan entity, List<ColumnPlan> columns) {
    var path = "\"/" + entity.names().path() + "\"";
    var lines = new ArrayList<String>();
    lines.add("var first = " + Code.sample(entity) + ".body();");
    lines.add("var second = " + Code.sample(entity) + ".body();");
    columns.forEach(
        column ->
            lines.add(
                "second.put(\"%s\", first.get(\"%s\"));".formatted(column.name(), column.name())));
    lines.add("RunningSystem.created(" + path + ", first);");
    lines.add("");
    lines.add("var refused = RunningSystem.post(" + path + ", second);");
    lines.add("");
    lines.add("assertThat(refused.status()).isEqualTo(409);");
    return new TestMethod(
        "keeps" + name(columns) + "OfEach" + entity.words().pascal() + "Unique", lines);
  }

  private static String name(List<ColumnPlan> columns) {
    return String.join(
        "And", columns.stream().map(column -> Words.of(column.name()).pascal()).toList());
  }
}
