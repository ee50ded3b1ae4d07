package dev.bluewright.generator.acceptance;

import dev.bluewright.blueprint.RuleModel;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.CollectionPlan.Way;
import dev.bluewright.generator.plan.ColumnPlan;
import dev.bluewright.generator.plan.EntityPlan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tests of rules that count related records: one more than may be is refused. */
final class ReckonedTests {
  private static final int MOST = 20;
  private final EntityPlan entity;
  private final RuleModel rule;
  private final CountLimit limit;
  private final EntityPlan counted;
  private final String inverse;

  private ReckonedTests(
      EntityPlan entity, RuleModel rule, CountLimit limit, EntityPlan counted, String inverse) {
    this.entity = entity;
    this.rule = rule;
    this.limit = limit;
    this.counted = counted;
    this.inverse = inverse;
  }

  /** None where the rule is more than a test can be known to break. */
  static List<TestMethod> of(Cast cast, EntityPlan entity, String name) {
    return entity.model().rules().stream()
        .filter(rule -> rule.name().equals(name) && entity.findReckoned(name).isPresent())
        .flatMap(rule -> find(cast, entity, rule).stream())
        .flatMap(tests -> tests.refuses().stream())
        .toList();
  }

  private static Optional<ReckonedTests> find(Cast cast, EntityPlan entity, RuleModel rule) {
    var limit = entity.findReckoned(rule.name()).flatMap(CountLimit::of);
    if (limit.isEmpty()) {
      return Optional.empty();
    }
    return entity.collections().stream()
        .filter(each -> each.name().equals(limit.get().relation()))
        .filter(each -> each.way() instanceof Way.Many(_, boolean nested) && !nested)
        .map(
            each ->
                new ReckonedTests(
                    entity,
                    rule,
                    limit.get(),
                    cast.system().entity(each.target().name()),
                    ((Way.Many) each.way()).inverse()))
        .filter(tests -> tests.isPlayed(cast) && tests.mayBeCounted())
        .findFirst();
  }

  private boolean isPlayed(Cast cast) {
    return Leads.mayMove(counted, inverse)
        && cast.plays(counted, "create")
        && cast.plays(entity, "create")
        && cast.seesWhileDoing(counted, "create", entity)
        && counted.uniqueTogether().stream().noneMatch(this::isOnceForEachPerson);
  }

  /** Whether a person can have one alone of those that are counted. */
  private boolean isOnceForEachPerson(List<ColumnPlan> columns) {
    return columns.stream().anyMatch(ColumnPlan::owner)
        && columns.stream().allMatch(each -> each.owner() || each.name().equals(inverse + "Id"));
  }

  private boolean mayBeCounted() {
    var value = limit.counted();
    return limit.where().isEmpty()
        || value
            .flatMap(each -> counted.findColumn(each.field()))
            .filter(ColumnPlan::writable)
            .isPresent();
  }

  private Optional<TestMethod> refuses() {
    return switch (rule) {
      case RuleModel.Check _ -> most().filter(number -> number <= MOST).map(this::oneMore);
      case RuleModel.Guard(_, var operation, _, _) -> operated(operation).map(this::kept);
    };
  }

  /** How many there may be of a record that the test makes. */
  private Optional<Integer> most() {
    return limit
        .amount()
        .or(
            () ->
                limit
                    .field()
                    .flatMap(entity::findColumn)
                    .filter(ColumnPlan::writable)
                    .map(column -> column.rules().min().orElse(BigDecimal.ONE))
                    .map(least -> least.max(BigDecimal.ONE).setScale(0, RoundingMode.CEILING))
                    .map(BigDecimal::intValue));
  }

  private TestMethod oneMore(int most) {
    var lines = new ArrayList<String>();
    lines.add("var holder = " + Code.sample(entity) + ".body();");
    limit.field().ifPresent(field -> lines.add("holder.put(\"" + field + "\", " + most + ");"));
    lines.add("var created = RunningSystem.created(\"/" + entity.names().path() + "\", holder);");
    if (most > 0) {
      lines.add("for (var count = 0; count < " + most + "; count++) {");
      counted("one").forEach(line -> lines.add("  " + line));
      lines.add("  RunningSystem.created(\"/" + counted.names().path() + "\", one);");
      lines.add("}");
    }
    lines.addAll(counted("more"));
    lines.add("");
    lines.add("var refused = RunningSystem.post(\"/" + counted.names().path() + "\", more);");
    lines.add("");
    lines.addAll(refusal());
    return new TestMethod(
        "refuses" + Code.one(counted) + "That" + Words.of(rule.name()).pascal() + "Forbids", lines);
  }

  private List<String> counted(String body) {
    var lines = new ArrayList<String>();
    lines.add("var " + body + " = " + Code.sample(counted) + ".body();");
    lines.add(body + ".put(\"" + inverse + "Id\", created.body().path(\"id\"));");
    limit
        .counted()
        .ifPresent(
            value -> lines.add(body + ".put(\"" + value.field() + "\", " + value.java() + ");"));
    return lines;
  }

  private List<String> refusal() {
    return List.of(
        "assertThat(refused.status()).isEqualTo(409);",
        Code.statement(
            "assertThat(refused.body().path(\"errors\").toString())",
            ".contains(\"\\\"" + rule.name() + "\\\"\")"));
  }

  /** The request that is guarded; none where it may be refused for another reason. */
  private Optional<String> operated(String operation) {
    var path = Code.sample(entity) + ".path(created)";
    if (limit.amount().filter(number -> number == 0).isEmpty()) {
      return Optional.empty();
    }
    return switch (operation) {
      case "delete" -> Optional.of("RunningSystem.delete(" + path + ")");
      case "update" -> Optional.of("RunningSystem.patch(" + path + ", Map.of())");
      default ->
          entity
              .model()
              .findAction(operation)
              .filter(action -> action.takes().isEmpty() && action.from().isEmpty())
              .filter(action -> action.guard().isEmpty())
              .map(
                  action ->
                      "RunningSystem.post("
                          + path
                          + " + \"/"
                          + Words.of(action.name()).kebab()
                          + "\", Map.of())");
    };
  }

  private TestMethod kept(String request) {
    var lines = new ArrayList<String>();
    lines.add("var created = " + Code.sample(entity) + ".created();");
    lines.addAll(counted("one"));
    lines.add("RunningSystem.created(\"/" + counted.names().path() + "\", one);");
    lines.add("");
    lines.add(Code.statement("var refused = " + request, ""));
    lines.add("");
    lines.addAll(refusal());
    var name = "keeps" + Code.one(entity) + "FromWhat" + Words.of(rule.name()).pascal() + "Forbids";
    return TestMethod.withMaps(name, lines);
  }
}
