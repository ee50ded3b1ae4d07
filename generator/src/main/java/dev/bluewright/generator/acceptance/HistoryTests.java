package dev.bluewright.generator.acceptance;

import dev.bluewright.generator.access.Caller;
import dev.bluewright.generator.java.Literals;
import dev.bluewright.generator.java.ShapeRule;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.Contract;
import dev.bluewright.generator.plan.EntityPlan;
import dev.bluewright.generator.plan.HistoryPlan;
import dev.bluewright.generator.plan.SystemPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tests that what was done to a record is told, and stays so. */
final class HistoryTests {
  private final Cast cast;
  private final SystemPlan system;
  private final EntityPlan entity;
  private final String sample;

  private HistoryTests(Cast cast, EntityPlan entity) {
    this.cast = cast;
    this.system = cast.system();
    this.entity = entity;
    this.sample = Code.sample(entity);
  }

  /** None of an entity that keeps no history, or nobody sees. */
  static List<TestMethod> of(Cast cast, EntityPlan entity) {
    if (cast.system().findHistory(entity).isEmpty() || !cast.plays(entity, "create", "read")) {
      return List.of();
    }
    var tests = new HistoryTests(cast, entity);
    var all = new ArrayList<TestMethod>();
    all.add(tests.created());
    tests.changed().ifPresent(all::add);
    tests.deleted().ifPresent(all::add);
    return all;
  }

  /** People may have been given a role since they signed up: the oldest entry is the last. */
  private TestMethod created() {
    var body = new ArrayList<String>();
    body.add("var created = " + sample + ".created();");
    body.add("var path = " + path());
    body.add("");
    body.add("var history = " + client() + ".get(path).body();");
    body.add("");
    body.add("var first = history.path(history.size() - 1);");
    body.add("assertThat(first.path(\"operation\").asString()).isEqualTo(\"create\");");
    body.add("assertThat(first.path(\"record\")).isEqualTo(created.body().path(\"id\"));");
    body.add("assertThat(first.path(\"before\").isNull()).isTrue();");
    told().ifPresent(column -> body.add(holds("first", "after", column, "created.text(\"%s\")")));
    creator().ifPresent(role -> body.add(by("first", role)));
    body.add(refuses("delete(path)", "send(\"DELETE\", path)"));
    return new TestMethod("tellsWhoMade" + Code.one(entity), body);
  }

  private Optional<TestMethod> changed() {
    return changeable().filter(_ -> cast.plays(entity, "update")).map(this::changed);
  }

  private TestMethod changed(ColumnPlan column) {
    var change = "Map.of(\"" + column.name() + "\", value)";
    var body = new ArrayList<String>();
    body.add("var created = " + sample + ".created();");
    body.add("var value = " + sample + ".body().get(\"" + column.name() + "\");");
    body.add("var path = " + path());
    body.add("");
    body.add("var changed = RunningSystem.patch(" + sample + ".path(created), " + change + ");");
    body.add("");
    body.add("assertThat(changed.status()).isEqualTo(200);");
    body.add("var newest = " + client() + ".get(path).body().path(0);");
    body.add("assertThat(newest.path(\"operation\").asString()).isEqualTo(\"update\");");
    body.add(holds("newest", "before", column, "created.text(\"%s\")"));
    body.add(holds("newest", "after", column, "changed.text(\"%s\")"));
    body.add("var number = newest.path(\"number\").asString();");
    body.add("var version = " + client() + ".get(path + \"/\" + number).body();");
    body.add(holds("version", "record", column, "changed.text(\"%s\")"));
    body.add(holds("version.path(\"changes\")", named(column), "before", "created", column));
    return TestMethod.withMaps("tellsWhatChangedOf" + Code.one(entity), body);
  }

  /** Where nobody signs in, everybody is told what became of it. */
  private Optional<TestMethod> deleted() {
    boolean free = Checked.isFree(entity, "delete");
    if (system.people().isPresent() || !free) {
      return Optional.empty();
    }
    var body =
        List.of(
            "var created = " + sample + ".created();",
            "var path = " + path(),
            "",
            "var deleted = RunningSystem.delete(" + sample + ".path(created));",
            "",
            "assertThat(deleted.status()).isEqualTo(204);",
            "var newest = " + client() + ".get(path).body().path(0);",
            "assertThat(newest.path(\"operation\").asString()).isEqualTo(\"delete\");",
            "assertThat(newest.path(\"after\").isNull()).isTrue();");
    return Optional.of(new TestMethod("tellsThat" + Code.one(entity) + "WasDeleted", body));
  }

  private boolean isPrescribed() {
    return ShapeRule.isPrescribed(system);
  }

  /** The form of a history is the same in every system. */
  private String client() {
    return isPrescribed() ? "Exactly" : "RunningSystem";
  }

  private String path() {
    var base = system.blueprint().api().base().orElse("");
    var record = sample + ".path(created) + \"/" + HistoryPlan.NAME + "\";";
    return isPrescribed() && !base.isEmpty() ? Literals.string(base) + " + " + record : record;
  }

  private String refuses(String conventional, String exact) {
    return Code.statement(
        "assertThat(" + client() + "." + (isPrescribed() ? exact : conventional) + ".status())",
        ".isEqualTo(405)");
  }

  private String holds(String entry, String side, ColumnPlan column, String expected) {
    return Code.statement(
        "assertThat("
            + entry
            + ".path(\""
            + side
            + "\").path(\""
            + named(column)
            + "\").asString())",
        ".isEqualTo(" + expected.formatted(column.name()) + ")");
  }

  private String named(ColumnPlan column) {
    return Contract.of(system).renamed(entity).getOrDefault(column.name(), column.name());
  }

  private static String holds(
      String changes, String name, String side, String expected, ColumnPlan column) {
    return Code.statement(
        "assertThat(" + changes + ".path(\"" + name + "\").path(\"" + side + "\").asString())",
        ".isEqualTo(" + expected + ".text(\"" + column.name() + "\"))");
  }

  private static String by(String entry, String role) {
    return Code.statement(
        "assertThat(" + entry + ".path(\"by\").asString())",
        ".isEqualTo(People.of(" + role + ").id())");
  }

  private Optional<String> creator() {
    return cast.findCreator(entity)
        .flatMap(
            actor ->
                actor instanceof Actor.Of(Caller.Person(_, var label))
                    ? Optional.of(Literals.string(label))
                    : Optional.empty());
  }

  private Optional<ColumnPlan> told() {
    return Samples.given(entity).stream()
        .filter(column -> entity.fields().contains(column))
        .filter(Code::isSameText)
        .findFirst();
  }

  /** What a sample gives anew each time, and nothing forbids. */
  private Optional<ColumnPlan> changeable() {
    boolean free = Checked.isFree(entity, "update");
    return Samples.given(entity).stream()
        .filter(_ -> free)
        .filter(column -> entity.fields().contains(column))
        .filter(Code::isSameText)
        .filter(column -> !Checked.names(entity, column.name()))
        .filter(column -> SampleValues.of(column).contains("number"))
        .findFirst();
  }
}
