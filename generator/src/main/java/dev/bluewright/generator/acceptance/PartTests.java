package dev.bluewright.generator.acceptance;

import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.CollectionPlan;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.ColumnPlan.Origin;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.List;

/** Tests of a field, a filter on it, and a relation. */
final class PartTests {
  private PartTests() {}

  /** A field or a relation of that name; none when it is neither, or a sample does not give it. */
  static List<TestMethod> of(SystemPlan system, EntityPlan entity, String name) {
    for (var collection : entity.collections()) {
      if (collection.name().equals(name)) {
        return collection(system, entity, collection);
      }
    }
    return Samples.given(entity).stream()
        .filter(column -> isCalled(column, name))
        .filter(Code::isSameText)
        .map(column -> keeps(entity, column))
        .toList();
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
    var query = "/" + entity.names().path() + "?limit=100&sort=-id&" + column.name() + "=";
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

  private static List<TestMethod> collection(
      SystemPlan system, EntityPlan entity, CollectionPlan collection) {
    var target = system.entity(collection.target().name());
    if (!Samples.exist(system, target)) {
      return List.of();
    }
    var id = "created.body().path(\"id\")";
    return List.of(
        new TestMethod(
            "lists" + Words.of(collection.name()).pascal() + "Of" + Code.one(entity),
            List.of(
                "var created = " + Code.sample(entity) + ".created();",
                "var other = " + Code.sample(target) + ".created();",
                "var body = " + Code.sample(target) + ".body();",
                "body.put(\"" + collection.inverse() + "Id\", " + id + ");",
                "var member = RunningSystem.created(\"/" + target.names().path() + "\", body);",
                "",
                "var list = RunningSystem.get(%s.path(created) + \"/%s\");"
                    .formatted(Code.sample(entity), collection.path()),
                "",
                "assertThat(list.status()).isEqualTo(200);",
                "assertThat(list.body()).containsExactly(member.body());",
                "assertThat(list.body()).doesNotContain(other.body());")));
  }
}
