package dev.bluewright.evaluator.scenario;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.ReportModel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Makes records that a report counts: those of one wish are of one group. Thread safety: one
 * thread.
 */
final class ReportRecords {
  private static final Pattern DATED = Pattern.compile("(?:day|month|year)\\((\\w+)\\)");
  private static final Pattern OF_MANY = Pattern.compile("(?:sum|count)\\((\\w+).*");

  /** Months from now, of which each group has one of its own. */
  private static final AtomicInteger MONTHS = new AtomicInteger(24);

  private final World world;
  private final Stage stage;
  private final EntityModel entity;
  private final ReportModel report;
  private final Wish all;
  private int groups;

  ReportRecords(
      World world, Stage stage, EntityModel entity, ReportModel report, Optional<Person> by) {
    this.world = world;
    this.stage = stage;
    this.entity = entity;
    this.report = report;
    this.all = by.map(Wish.FULL::by).orElse(Wish.FULL);
  }

  /** What the records of another group have in common; they count, as far as that is arranged. */
  Wish group() {
    var wish = varied();
    for (var by : report.by().values()) {
      wish = within(wish, by.strip());
    }
    groups++;
    for (var condition : conditions(report)) {
      wish = Conditions.in(entity, condition, wish).orElse(wish);
    }
    return wish;
  }

  /** Records of other words, which count all the same: a report may not leave out some of them. */
  private Wish varied() {
    var wish = all;
    for (var field : entity.fields()) {
      if (field.type() instanceof FieldType.Enumeration && !isState(field)) {
        wish = with(wish, entity, field);
      }
    }
    return wish;
  }

  private boolean isState(FieldModel field) {
    return entity.actions().stream().anyMatch(action -> action.set().containsKey(field.name()));
  }

  private Wish with(Wish wish, EntityModel of, FieldModel field) {
    return told(of, field).map(value -> wish.with(field.name(), value)).orElse(wish);
  }

  /** The same group, of which nothing counts; empty where that cannot be arranged. */
  Optional<Wish> uncounted(Wish group) {
    return conditions(report).stream()
        .filter(condition -> !condition.contains("&&"))
        .map(ReportRecords::opposite)
        .flatMap(condition -> Conditions.in(entity, condition, group).stream())
        .findFirst();
  }

  private static String opposite(String condition) {
    if (condition.contains("!=")) {
      return condition.replace("!=", "==");
    }
    if (condition.contains("==")) {
      return condition.replace("==", "!=");
    }
    return condition.startsWith("!") ? condition.substring(1) : "!" + condition;
  }

  /** What must hold of a record for a report to count it. */
  static List<String> conditions(ReportModel report) {
    var ofColumns =
        report.shows().values().stream()
            .flatMap(text -> Aggregate.of(text).stream())
            .map(Aggregate::where)
            .filter(where -> !where.isEmpty());
    return Stream.concat(report.where().stream(), ofColumns).map(String::strip).distinct().toList();
  }

  private Wish within(Wish wish, String by) {
    var dated = DATED.matcher(by);
    if (dated.matches()) {
      return months(wish, MONTHS.incrementAndGet());
    }
    var dot = by.indexOf('.');
    var name = dot < 0 ? by : by.substring(0, dot);
    var field = entity.findField(name);
    if (field.isPresent()) {
      return with(wish, entity, field.get());
    }
    return wish.parents().containsKey(name)
        ? wish
        : below(wish, name, dot < 0 ? "" : by.substring(dot + 1));
  }

  private Wish below(Wish wish, String name, String of) {
    var relation = entity.findRelation(name);
    if (relation.isEmpty() || entity.findOwner().equals(Optional.of(name))) {
      return wish;
    }
    var target = world.reading().findEntity(relation.get().target()).orElseThrow();
    var parent = all.by().map(Wish.LEAST::by).orElse(Wish.LEAST);
    var value = target.findField(of).flatMap(field -> told(target, field));
    var told = value.map(each -> parent.with(of, each)).orElse(parent);
    return wish.below(name, world.records().needed(stage, target, told));
  }

  /** A value that another group does not have, where there are some to choose from. */
  private Optional<JsonNode> told(EntityModel of, FieldModel field) {
    if (!field.isGiven() || !field.access().isEmpty()) {
      return Optional.empty();
    }
    return field.type() instanceof FieldType.Enumeration(var words)
        ? Optional.of(Values.JSON.stringNode(words.get(groups % words.size())))
        : Optional.of(Values.of(of, field, Values.Taste.COMING));
  }

  /** All days of a record, moved: one that ends something still follows that which begins it. */
  private Wish months(Wish wish, int months) {
    var moved = wish;
    for (var field : entity.fields()) {
      if (field.isGiven() && isDay(field.type())) {
        var text = Values.of(entity, field, Values.Taste.COMING).asString();
        var day = LocalDate.parse(text.substring(0, 10)).plusMonths(months);
        moved = moved.with(field.name(), Values.JSON.stringNode(day + text.substring(10)));
      }
    }
    return moved;
  }

  private static boolean isDay(FieldType type) {
    return type instanceof FieldType.Date || type instanceof FieldType.DateTime;
  }

  /** A record of a group, in which what is added up is some number. */
  Made make(Wish group, BigDecimal number) {
    var wish = group;
    for (var field : measured().filter(each -> each.isGiven() && isNumber(each)).toList()) {
      wish = wish.with(field.name(), Values.JSON.numberNode(within(field, number)));
    }
    var made = world.records().needed(stage, entity, wish);
    return measured().anyMatch(each -> !each.isGiven()) ? reckoned(made) : made;
  }

  private Stream<FieldModel> measured() {
    return report.shows().values().stream()
        .flatMap(text -> Aggregate.of(text).stream())
        .flatMap(each -> Arrays.stream(each.of().split("\\W+", -1)))
        .distinct()
        .flatMap(name -> entity.findField(name).stream());
  }

  private static boolean isNumber(FieldModel field) {
    return field.type() instanceof FieldType.Whole
        || field.type() instanceof FieldType.Decimal
        || field.type() instanceof FieldType.Money;
  }

  private static BigDecimal within(FieldModel field, BigDecimal number) {
    var least = field.rules().min().map(number::max).orElse(number);
    return field.rules().max().map(least::min).orElse(least);
  }

  /** The record as it is read once there is something of which its values are reckoned. */
  private Made reckoned(Made made) {
    measured()
        .flatMap(field -> field.findExpression().stream())
        .map(text -> OF_MANY.matcher(text.strip()))
        .filter(many -> many.matches())
        .flatMap(many -> Counted.of(world.reading(), entity, many.group(1)).stream())
        .forEach(
            many ->
                world.records().needed(stage, many.entity(), all.below(many.back().name(), made)));
    return new Made(
        made.entity(),
        stage.needed(world.records().shown(stage, made)),
        made.sent(),
        made.id(),
        made.by(),
        made.parents(),
        made.way());
  }
}
