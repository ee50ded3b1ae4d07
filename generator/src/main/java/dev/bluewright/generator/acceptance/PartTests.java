package dev.bluewright.generator.acceptance;

import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.CollectionPlan;
import dev.bluewright.generator.plan.CollectionPlan.Way;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.ColumnPlan.Origin;
import dev.bluewright.generator.plan.EntityPlan;
import java.util.List;
import java.util.stream.Stream;

/** Tests of a field, a filter on it, and a relation. */
final class PartTests {
  private PartTests() {}

  /** A field or a relation of that name; none when it is neither, or a sample does not give it. */
  static List<TestMethod> of(Cast cast, EntityPlan entity, String name) {
    for (var collection : entity.collections()) {
      if (isCalled(collection, name)) {
        return RelationTests.of(cast, entity, collection);
      }
    }
    return entity
        .findColumn(name)
        .filter(column -> !column.writable())
        .map(
            column ->
                column.file()
                    ? FileTests.of(cast, entity, column)
                    : DerivedTests.of(cast, entity, column))
        .orElseGet(() -> given(cast, entity, name));
  }

  private static List<TestMethod> given(Cast cast, EntityPlan entity, String name) {
    var kept =
        Samples.given(entity).stream()
            .filter(column -> isCalled(column, name))
            .filter(Code::isSameText)
            .map(column -> keeps(entity, column))
            .toList();
    return Stream.concat(kept.stream(), DeletionTests.of(cast, entity, name).stream()).toList();
  }

  private static boolean isCalled(CollectionPlan collection, String name) {
    return collection.name().equals(name)
        || (collection.way() instanceof Way.Pairs(var one, _) && name.equals(one + "Ids"));
  }

  private static boolean isCalled(ColumnPlan column, String name) {
    return column.origin() instanceof Origin.Reference(var relation, _)
        ? relation.name().equals(name) || column.name().equals(name)
        : column.name().equals(name);
  }

  private static TestMethod keeps(EntityPlan entity, ColumnPlan column) {
    var sample = Code.sample(entity);
    return new TestMethod(
        "keeps" + Words.of(column.name()).pascal() + "Of" + Code.one(entity),
        List.of(
            "var body = " + sample + ".body();",
            "",
            "var created = RunningSystem.created(\"/" + entity.names().path() + "\", body);",
            "",
            Code.shows("created", column, "String.valueOf(body.get(\"" + column.name() + "\"))"),
            Code.readsBack(entity, "created", "created")));
  }

  static List<TestMethod> filter(EntityPlan entity, String name) {
    return Samples.given(entity).stream()
        .filter(column -> isCalled(column, name))
        .filter(Code::isSameText)
        .map(column -> filter(entity, column))
        .toList();
  }

  private static TestMethod filter(EntityPlan entity, ColumnPlan column) {
    var value = "created.text(\"" + column.name() + "\")";
    var query =
        "/"
            + entity.names().path()
            + "?limit="
            + Code.mostOnPage(entity)
            + "&sort=-id"
            + Code.whole(entity)
            + "&"
            + column.name()
            + "=";
    return new TestMethod(
        "lists" + Code.many(entity) + "By" + Words.of(column.name()).pascal(),
        List.of(
            "var created = " + Code.sample(entity) + ".created();",
            "var value = URLEncoder.encode(" + value + ", StandardCharsets.UTF_8);",
            "",
            "var list = RunningSystem.get(\"" + query + "\" + value);",
            "",
            "assertThat(list.status()).isEqualTo(200);",
            "assertThat(list.body()).contains(created.body());",
            "assertThat(list.body())",
            "    .allMatch(each -> each.path(\"%s\").equals(created.body().path(\"%s\")));"
                .formatted(column.name(), column.name())),
        "java.net.URLEncoder",
        "java.nio.charset.StandardCharsets");
  }
}
