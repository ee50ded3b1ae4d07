package dev.bluewright.generator.acceptance;

import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.CollectionPlan;
import dev.bluewright.generator.plan.CollectionPlan.Way;
import dev.bluewright.generator.plan.EntityPlan;
import java.util.ArrayList;
import java.util.List;

/** Tests of what a record is related to; none where no sample of the other can be made. */
final class RelationTests {
  private static final String ID = "created.body().path(\"id\")";

  private final EntityPlan entity;
  private final EntityPlan target;
  private final CollectionPlan collection;

  private RelationTests(EntityPlan entity, EntityPlan target, CollectionPlan collection) {
    this.entity = entity;
    this.target = target;
    this.collection = collection;
  }

  static List<TestMethod> of(Cast cast, EntityPlan entity, CollectionPlan collection) {
    var target = cast.system().entity(collection.target().name());
    if (!Samples.exist(cast, target)) {
      return List.of();
    }
    var tests = new RelationTests(entity, target, collection);
    if (!tests.areSeen(cast)) {
      return List.of();
    }
    return switch (collection.way()) {
      case Way.Many(var inverse, var nested) when nested ->
          List.of(tests.lists(inverse), tests.createsBelow(inverse), tests.createsWith(inverse));
      case Way.Many(var inverse, _) -> List.of(tests.lists(inverse), tests.createsBelow(inverse));
      case Way.One(var inverse) -> List.of(tests.reads(inverse));
      case Way.Pairs(var one, _) -> List.of(tests.pairs(), tests.createsPaired(one));
      case Way.PairedBy(_) -> List.of(tests.pairs());
      case Way.Tied(_, _, _, _, _) -> List.of();
    };
  }

  /** Whether those who make and read what is related see both sides of it. */
  private boolean areSeen(Cast cast) {
    boolean read =
        cast.plays(entity, "create", "read")
            && cast.plays(target, "create", "read")
            && cast.findReader(target, entity).isPresent();
    return read
        && switch (collection.way()) {
          case Way.Many(var inverse, _) ->
              Leads.mayMove(target, inverse) && createdSeeing(cast, target, entity);
          case Way.One(var inverse) ->
              Leads.mayMove(target, inverse) && createdSeeing(cast, target, entity);
          case Way.Pairs(_, _) -> createdSeeing(cast, entity, target) && pairsSeeing(cast);
          case Way.PairedBy(_) -> pairsSeeing(cast);
          case Way.Tied(_, _, _, _, _) -> false;
        };
  }

  private static boolean createdSeeing(Cast cast, EntityPlan created, EntityPlan other) {
    return cast.seesWhileDoing(created, "create", other);
  }

  private boolean pairsSeeing(Cast cast) {
    return cast.seesWhileDoing(entity, "update", target);
  }

  private TestMethod lists(String inverse) {
    return new TestMethod(
        "lists" + relation() + "Of" + Code.one(entity),
        List.of(
            created(),
            "var other = " + sample() + ".created();",
            "var body = " + sample() + ".body();",
            "body.put(\"" + inverse + "Id\", " + ID + ");",
            "var member = RunningSystem.created(\"/" + target.names().path() + "\", body);",
            "",
            list(),
            "",
            "assertThat(list.status()).isEqualTo(200);",
            "assertThat(list.body()).containsExactly(member.body());",
            "assertThat(list.body()).doesNotContain(other.body());"));
  }

  private TestMethod createsBelow(String inverse) {
    return new TestMethod(
        "creates" + Code.one(target) + "Below" + Code.one(entity),
        List.of(
            created(),
            "var body = " + sample() + ".body();",
            "body.remove(\"" + inverse + "Id\");",
            "",
            "var member = RunningSystem.created(%s, body);".formatted(path()),
            "",
            Code.statement(
                "assertThat(member.body().path(\"" + inverse + "Id\"))", ".isEqualTo(" + ID + ")"),
            Code.readsBack(target, "member", "member")));
  }

  private TestMethod createsWith(String inverse) {
    var name = "\"" + collection.name() + "\"";
    return new TestMethod(
        "creates" + Code.one(entity) + "With" + relation(),
        List.of(
            "var first = " + sample() + ".body();",
            "first.remove(\"" + inverse + "Id\");",
            "var second = " + sample() + ".body();",
            "second.remove(\"" + inverse + "Id\");",
            "var body = " + Code.sample(entity) + ".body();",
            "body.put(" + name + ", List.of(first, second));",
            "",
            "var created = RunningSystem.created(\"/" + entity.names().path() + "\", body);",
            "",
            "assertThat(created.body().path(" + name + ")).hasSize(2);",
            Code.readsBack(entity, "created", "created")),
        "java.util.List");
  }

  private TestMethod reads(String inverse) {
    return new TestMethod(
        "reads" + relation() + "Of" + Code.one(entity),
        List.of(
            created(),
            "assertThat(RunningSystem.get(%s).status()).isEqualTo(404);".formatted(path()),
            "var body = " + sample() + ".body();",
            "body.put(\"" + inverse + "Id\", " + ID + ");",
            "var member = RunningSystem.created(\"/" + target.names().path() + "\", body);",
            "",
            "var read = RunningSystem.get(" + path() + ");",
            "",
            "assertThat(read.status()).isEqualTo(200);",
            "assertThat(read.body()).isEqualTo(member.body());"));
  }

  private TestMethod pairs() {
    var body = new ArrayList<String>();
    body.add(created());
    body.add("var other = " + sample() + ".created();");
    body.add("var list = " + path() + ";");
    body.add("var pair = list + \"/\" + other.text(\"id\");");
    body.add("");
    body.add("assertThat(RunningSystem.put(pair).status()).isEqualTo(204);");
    body.add("assertThat(RunningSystem.put(pair).status()).isEqualTo(204);");
    body.add("assertThat(RunningSystem.get(list).body()).hasSize(1);");
    body.add("assertThat(RunningSystem.get(list).body().path(0).path(\"id\"))");
    body.add("    .isEqualTo(other.body().path(\"id\"));");
    body.add("assertThat(RunningSystem.delete(pair).status()).isEqualTo(204);");
    body.add("assertThat(RunningSystem.get(list).body()).isEmpty();");
    return new TestMethod("pairs" + Code.one(entity) + "With" + relation(), body);
  }

  private TestMethod createsPaired(String one) {
    var ids = "\"" + one + "Ids\"";
    return new TestMethod(
        "creates" + Code.one(entity) + "With" + relation(),
        List.of(
            "var other = " + sample() + ".created();",
            "var body = " + Code.sample(entity) + ".body();",
            "body.put(" + ids + ", List.of(other.body().path(\"id\")));",
            "",
            "var created = RunningSystem.created(\"/" + entity.names().path() + "\", body);",
            "",
            Code.statement(
                "assertThat(created.body().path(" + ids + "))",
                ".containsExactly(other.body().path(\"id\"))"),
            Code.readsBack(entity, "created", "created")),
        "java.util.List");
  }

  private String created() {
    return "var created = " + Code.sample(entity) + ".created();";
  }

  private String list() {
    var more = Code.whole(target);
    var query = more.isEmpty() ? "" : "?" + more.substring(1);
    return "var list = RunningSystem.get(%s.path(created) + \"/%s%s\");"
        .formatted(Code.sample(entity), collection.path(), query);
  }

  private String path() {
    return Code.sample(entity) + ".path(created) + \"/" + collection.path() + "\"";
  }

  private String sample() {
    return Code.sample(target);
  }

  private String relation() {
    return Words.of(collection.name()).pascal();
  }
}
