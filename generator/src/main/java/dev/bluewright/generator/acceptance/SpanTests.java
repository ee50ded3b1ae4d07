package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.SpanModel;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.EntityPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tests that two records of one thing do not overlap in time. */
final class SpanTests {
  private final EntityPlan entity;
  private final SpanModel span;
  private final Optional<Uncounted> uncounted;

  private SpanTests(EntityPlan entity, SpanModel span) {
    this.entity = entity;
    this.span = span;
    uncounted = span.unless().flatMap(text -> Uncounted.of(entity, text));
  }

  /** None for a time that samples do not give, or of which they may not count. */
  static List<TestMethod> of(EntityPlan entity) {
    return entity.model().noOverlap().stream()
        .map(span -> new SpanTests(entity, span))
        .filter(SpanTests::canBeShown)
        .flatMap(SpanTests::all)
        .toList();
  }

  private boolean canBeShown() {
    var given = Samples.given(entity);
    return given.contains(entity.member(span.from()))
        && given.contains(entity.member(span.to()))
        && given.containsAll(things())
        && span.unless().isPresent() == uncounted.isPresent();
  }

  private List<ColumnPlan> things() {
    return span.of().stream().map(entity::member).toList();
  }

  private Stream<TestMethod> all() {
    var tests = new ArrayList<>(List.of(refuses(), follows()));
    if (!span.of().isEmpty()) {
      tests.add(other());
    }
    uncounted.ifPresent(without -> tests.add(free(without)));
    return tests.stream();
  }

  private TestMethod refuses() {
    var lines = bodies(true, true);
    lines.add("RunningSystem.created(" + path() + ", first);");
    lines.add("");
    lines.add("var refused = RunningSystem.post(" + path() + ", second);");
    lines.add("");
    lines.add("assertThat(refused.status()).isEqualTo(409);");
    lines.add(
        Code.statement(
            "assertThat(refused.body().path(\"errors\").toString())",
            ".contains(\"\\\"overlap\\\"\")"));
    return named("refuses" + Code.one(entity) + "ThatOverlapsAnother", lines);
  }

  private TestMethod follows() {
    var lines = bodies(true, false);
    lines.add(put(span.from(), span.to()));
    return accepted("lets" + Code.one(entity) + "BeginWhenAnotherEnds", lines);
  }

  private TestMethod other() {
    var of = things().stream().map(ColumnPlan::name).findFirst().orElseThrow();
    var thing = Words.of(span.of().getFirst()).pascal();
    var lines = bodies(false, true);
    lines.add(
        Code.statement(
            "assertThat(second.get(\"" + of + "\"))", ".isNotEqualTo(first.get(\"" + of + "\"))"));
    return accepted("keepsTimesOfEach" + thing + "Of" + Code.many(entity) + "Apart", lines);
  }

  private TestMethod free(Uncounted without) {
    var lines = bodies(true, true);
    lines.add("first.put(\"" + without.field() + "\", " + without.yes() + ");");
    return accepted("lets" + Code.one(entity) + "TakeATimeThatIsFree", lines);
  }

  /** Two that count; the second of the same thing, at the same time, or neither. */
  private List<String> bodies(boolean ofOne, boolean atOnce) {
    var lines = new ArrayList<String>();
    lines.add("var first = " + Code.sample(entity) + ".body();");
    lines.add("var second = " + Code.sample(entity) + ".body();");
    uncounted.ifPresent(
        without ->
            Stream.of("first", "second")
                .forEach(
                    body ->
                        lines.add(
                            "%s.put(\"%s\", %s);".formatted(body, without.field(), without.no()))));
    if (ofOne) {
      things().forEach(thing -> lines.add(put(thing.name(), thing.name())));
    }
    if (atOnce) {
      Stream.of(span.from(), span.to()).forEach(time -> lines.add(put(time, time)));
    }
    return lines;
  }

  private static String put(String field, String of) {
    return "second.put(\"%s\", first.get(\"%s\"));".formatted(field, of);
  }

  private TestMethod accepted(String name, List<String> lines) {
    lines.add("RunningSystem.created(" + path() + ", first);");
    lines.add("");
    lines.add("var answer = RunningSystem.post(" + path() + ", second);");
    lines.add("");
    lines.add("assertThat(answer.status()).isEqualTo(201);");
    return named(name, lines);
  }

  private TestMethod named(String name, List<String> lines) {
    boolean one = entity.model().noOverlap().size() == 1;
    return new TestMethod(name + (one ? "" : "In" + Words.of(span.from()).pascal()), lines);
  }

  private String path() {
    return "\"/" + entity.names().path() + "\"";
  }
}
