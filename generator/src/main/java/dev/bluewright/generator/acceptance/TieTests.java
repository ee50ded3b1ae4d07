package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.EntityModel.Identity;
import dev.bluewright.generator.access.Reach;
import dev.bluewright.generator.java.Literals;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.CollectionPlan;
import dev.bluewright.generator.plan.CollectionPlan.Way;
import dev.bluewright.generator.plan.EntityPlan;
import java.util.ArrayList;
import java.util.List;

/** Tests of records that tie two people: each is the other's, and nobody else is. */
final class TieTests {
  private static final String MAPS = "java.util.Map";

  private final EntityPlan person;
  private final CollectionPlan collection;
  private final Tying tying;

  private TieTests(EntityPlan person, CollectionPlan collection, Tying tying) {
    this.person = person;
    this.collection = collection;
    this.tying = tying;
  }

  /** The tests of people's relation of that name to those whom records tie to them. */
  static List<TestMethod> of(Cast cast, EntityPlan person, String relation) {
    return person.collections().stream()
        .filter(each -> each.name().equals(relation))
        .flatMap(each -> of(cast, person, each).stream())
        .toList();
  }

  private static List<TestMethod> of(Cast cast, EntityPlan person, CollectionPlan collection) {
    return Tying.of(cast.system(), person, collection).stream()
        .flatMap(tying -> new TieTests(person, collection, tying).all().stream())
        .toList();
  }

  /** The tests of what the records of an entity tie. */
  static List<TestMethod> through(Cast cast, EntityPlan through) {
    return cast.system().entities().stream()
        .flatMap(
            person ->
                person.collections().stream()
                    .filter(each -> each.way() instanceof Way.Tied)
                    .filter(each -> ((Way.Tied) each.way()).through().equals(through.names()))
                    .flatMap(each -> of(cast, person, each).stream()))
        .toList();
  }

  private List<TestMethod> all() {
    var tests = new ArrayList<TestMethod>();
    tests.add(ties());
    tests.add(tiesOnce());
    if (tying.through().model().rules().stream()
        .anyMatch(rule -> Tying.isOfEnds(tying.through(), rule))) {
      tests.add(refusesOneself());
    }
    return tests;
  }

  private TestMethod ties() {
    var lines = new ArrayList<String>();
    lines.add(people("one"));
    lines.add(people("other"));
    lines.add(people("third"));
    lines.add("var list = " + list("one") + ";");
    lines.add("var back = " + list("other") + ";");
    lines.add("");
    lines.add(Code.call("var made =", "one.post(", path(), body("other")));
    lines.add("assertThat(made.status()).isEqualTo(201);");
    tying.answer().ifPresent(action -> answer(lines, Words.of(action.name()).kebab()));
    lines.add("");
    lines.addAll(tied());
    lines.addAll(keptFromAThird());
    if (tying.isEndedByMaker()) {
      lines.add("");
      lines.add("assertThat(one.delete(list + \"/\" + other.id()).status()).isEqualTo(204);");
      lines.addAll(apart());
      lines.add("assertThat(one.delete(list + \"/\" + other.id()).status()).isEqualTo(204);");
    }
    var name = "makes" + Code.one(person) + "OneOfThe" + relation() + "OfAnother";
    return new TestMethod(name, lines, MAPS);
  }

  private void answer(List<String> lines, String action) {
    lines.addAll(apart());
    lines.add("var answer = %s + made.text(\"id\") + \"/%s\";".formatted(made(), action));
    if (tying.needsBoth()) {
      lines.add("assertThat(one.post(answer, Map.of()).status()).isEqualTo(403);");
      lines.addAll(apart());
    }
    var who = tying.answers() == Tying.End.ASKED ? "other" : "one";
    lines.add("assertThat(" + who + ".post(answer, Map.of()).status()).isEqualTo(200);");
  }

  private static List<String> apart() {
    return List.of(
        "assertThat(one.get(list).body()).isEmpty();",
        "assertThat(other.get(back).body()).isEmpty();");
  }

  private static List<String> tied() {
    return List.of(
        "assertThat(one.get(list).body()).hasSize(1);",
        "assertThat(one.get(list).body().path(0).path(\"id\").asString()).isEqualTo(other.id());",
        "assertThat(other.get(back).body()).hasSize(1);",
        "assertThat(other.get(back).body().path(0).path(\"id\").asString()).isEqualTo(one.id());");
  }

  private List<String> keptFromAThird() {
    var lines = new ArrayList<String>();
    lines.add(Code.statement("assertThat(third.get(" + list("third") + ").body())", ".isEmpty()"));
    if (Reach.of(person, collection.name(), tying.caller()) == Reach.OWN) {
      lines.add("assertThat(third.get(list).status()).isEqualTo(403);");
      lines.add("assertThat(third.delete(list + \"/\" + other.id()).status()).isEqualTo(403);");
      lines.add("assertThat(one.get(list).body()).hasSize(1);");
    }
    return lines;
  }

  private TestMethod tiesOnce() {
    return new TestMethod(
        "holds" + Code.one(tying.through()) + "OfTheSameTwoOnce",
        List.of(
            people("one"),
            people("other"),
            "",
            Code.call("var made =", "one.post(", path(), body("other")),
            Code.call("var again =", "one.post(", path(), body("other")),
            Code.call("var back =", "other.post(", path(), body("one")),
            "",
            "assertThat(made.status()).isEqualTo(201);",
            "assertThat(again.status()).isEqualTo(409);",
            "assertThat(back.status()).isEqualTo(409);"),
        MAPS);
  }

  private TestMethod refusesOneself() {
    return new TestMethod(
        "refuses" + Code.one(tying.through()) + "WithOneself",
        List.of(
            people("one"),
            "",
            Code.call("var refused =", "one.post(", path(), body("one")),
            "",
            "assertThat(refused.status()).isEqualTo(422);",
            Code.statement("assertThat(one.get(" + list("one") + ").body())", ".isEmpty()")),
        MAPS);
  }

  private String people(String name) {
    var role = Literals.string(tying.caller().label());
    return "var " + name + " = People.another(" + role + ");";
  }

  private String list(String name) {
    return "\"/%s/\" + %s.id() + \"/%s\"".formatted(person.names().path(), name, collection.path());
  }

  private String path() {
    return "\"/" + tying.through().names().path() + "\"";
  }

  private String made() {
    return "\"/" + tying.through().names().path() + "/\"";
  }

  private String body(String asked) {
    var id = asked + ".id()";
    var value = person.names().identity() == Identity.SEQUENCE ? "Long.valueOf(" + id + ")" : id;
    var column = tying.through().member(tying.asked()).name();
    return "Map.of(\"" + column + "\", " + value + ")";
  }

  private String relation() {
    return Words.of(collection.name()).pascal();
  }
}
