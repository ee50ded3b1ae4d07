package dev.bluewright.expression;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.expression.Expression.Change;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives the parts of a parsed expression their meaning and type, from the leaves up. */
final class Reader {
  private static final Map<String, Change> SINCE =
      Map.of(
          "yearsSince", Change.YEARS_SINCE,
          "daysSince", Change.DAYS_SINCE,
          "hoursSince", Change.HOURS_SINCE,
          "minutesSince", Change.MINUTES_SINCE);

  private static final Map<String, Change> CALENDAR =
      Map.of("day", Change.DAY, "month", Change.MONTH, "year", Change.YEAR);

  private final Computations computations;
  private final Names names;
  private final Scope scope;

  Reader(Computations computations, EntityModel entity) {
    this(computations, new Scope.Own(entity));
  }

  private Reader(Computations computations, Scope scope) {
    this.computations = computations;
    this.names = new Names(computations);
    this.scope = scope;
  }

  /** What an expression gives. */
  Typed read(CelExpr expression) {
    return switch (expression.getKind()) {
      case CONSTANT -> constant(expression.constant());
      case IDENT, SELECT -> Scope.find(names, scope, path(expression));
      case CALL -> call(expression.call());
      case LIST -> throw new Misread("a list has a place only after `in`");
      case NOT_SET, STRUCT, MAP, COMPREHENSION ->
          throw new Misread("it holds a part that nothing is computed with");
    };
  }

  private static Typed constant(CelConstant constant) {
    return switch (constant.getKind()) {
      case INT64_VALUE -> number(BigDecimal.valueOf(constant.int64Value()), ValueKind.WHOLE);
      case UINT64_VALUE ->
          number(new BigDecimal(constant.uint64Value().bigIntegerValue()), ValueKind.WHOLE);
      case DOUBLE_VALUE -> number(BigDecimal.valueOf(constant.doubleValue()), ValueKind.NUMBER);
      case STRING_VALUE ->
          new Typed(
              new Expression.Text(constant.stringValue()),
              ValueKind.TEXT,
              false,
              Optional.of(List.of(constant.stringValue())));
      case BOOLEAN_VALUE ->
          Typed.of(new Expression.Truth(constant.booleanValue()), ValueKind.TRUTH, false);
      case NULL_VALUE -> Typed.of(new Expression.Text(""), ValueKind.NOTHING, true);
      case NOT_SET, BYTES_VALUE, DURATION_VALUE, TIMESTAMP_VALUE ->
          throw new Misread("it holds a constant that nothing is computed with");
    };
  }

  private static Typed number(BigDecimal value, ValueKind kind) {
    return Typed.of(new Expression.Amount(value), kind, false);
  }

  /** {@code items.product.price} as its names. */
  private static List<String> path(CelExpr expression) {
    var path = new ArrayList<String>();
    var rest = expression;
    while (rest.getKind() == CelExpr.ExprKind.Kind.SELECT && !rest.select().testOnly()) {
      path.addFirst(rest.select().field());
      rest = rest.select().operand();
    }
    if (rest.getKind() != CelExpr.ExprKind.Kind.IDENT) {
      throw new Misread("only fields and relations have members here");
    }
    path.addFirst(rest.ident().name());
    return path;
  }

  private Typed call(CelExpr.CelCall call) {
    var arguments = new ArrayList<CelExpr>();
    call.target().ifPresent(arguments::add);
    arguments.addAll(call.args());
    var function = call.function();
    var aggregate = Aggregates.find(function);
    if (aggregate.isPresent()) {
      return aggregate(aggregate.get(), function, arguments);
    }
    if (SINCE.containsKey(function)) {
      return since(SINCE.get(function), function, read(only(function, arguments)));
    }
    if (CALENDAR.containsKey(function)) {
      return within(CALENDAR.get(function), function, read(only(function, arguments)));
    }
    return switch (function) {
      case "now" -> Typed.of(new Expression.Now(), ValueKind.MOMENT, false);
      case "today" -> Typed.of(new Expression.Today(), ValueKind.DATE, false);
      case "size" -> size(only(function, arguments));
      case "string" -> asText(read(only(function, arguments)));
      case "_?_:_" ->
          Operations.choice(read(arguments.get(0)), read(arguments.get(1)), read(arguments.get(2)));
      case "!_" -> Operations.not(read(arguments.getFirst()));
      case "-_" ->
          Operations.pair(
              "_-_", number(BigDecimal.ZERO, ValueKind.WHOLE), read(arguments.getFirst()));
      case "@in" -> oneOf(read(arguments.get(0)), arguments.get(1));
      case String name when Operations.knows(name) -> pair(name, arguments);
      case String name ->
          throw new Misread(
              "`"
                  + name.replaceAll("^_|_$|@", "")
                  + "` is not among what a field is computed with");
    };
  }

  private Typed pair(String function, List<CelExpr> arguments) {
    if (arguments.size() != 2) {
      throw new Misread("`" + function + "` takes two values");
    }
    return Operations.pair(function, read(arguments.get(0)), read(arguments.get(1)));
  }

  private static Typed within(Change part, String function, Typed time) {
    if (time.kind() != ValueKind.MOMENT && time.kind() != ValueKind.DATE) {
      throw new Misread(
          "`" + function + "` is of a date or a datetime, but this is " + time.kind().words());
    }
    var kind =
        switch (part) {
          case DAY -> ValueKind.DATE;
          case MONTH -> ValueKind.TEXT;
          default -> ValueKind.WHOLE;
        };
    return Typed.of(new Expression.Single(part, time.expression()), kind, time.mayBeMissing());
  }

  private static CelExpr only(String function, List<CelExpr> arguments) {
    if (arguments.size() != 1) {
      throw new Misread("`" + function + "` takes one value");
    }
    return arguments.getFirst();
  }

  private Typed size(CelExpr of) {
    if (of.getKind() == CelExpr.ExprKind.Kind.IDENT
        && scope instanceof Scope.Own(var entity)
        && Aggregates.isMany(entity, of.ident().name())) {
      return aggregate(Expression.Aggregate.Kind.COUNT, "count", List.of(of));
    }
    var text = read(of);
    if (text.kind() != ValueKind.TEXT) {
      throw new Misread("`size` is of a text or of a relation to many");
    }
    return Typed.of(
        new Expression.Single(Change.LENGTH, text.expression()),
        ValueKind.WHOLE,
        text.mayBeMissing());
  }

  private static Typed asText(Typed value) {
    if (value.kind() == ValueKind.TEXT) {
      return value;
    }
    if (value.kind() != ValueKind.WHOLE) {
      throw new Misread("`string` is of a whole number, but this is " + value.kind().words());
    }
    return Typed.of(
        new Expression.Single(Change.AS_TEXT, value.expression()),
        ValueKind.TEXT,
        value.mayBeMissing());
  }

  private static Typed since(Change change, String function, Typed start) {
    boolean day = start.kind() == ValueKind.DATE;
    boolean ofDays = change == Change.YEARS_SINCE || change == Change.DAYS_SINCE;
    if (start.kind() != ValueKind.MOMENT && !(day && ofDays)) {
      var wanted = ofDays ? "a date or a datetime" : "a datetime";
      throw new Misread(
          "`" + function + "` is of " + wanted + ", but this is " + start.kind().words());
    }
    return Typed.of(
        new Expression.Single(change, start.expression()), ValueKind.WHOLE, start.mayBeMissing());
  }

  private Typed oneOf(Typed value, CelExpr list) {
    if (list.getKind() != CelExpr.ExprKind.Kind.LIST || list.list().elements().isEmpty()) {
      throw new Misread("after `in` stands a list such as ['open', 'late']");
    }
    return list.list().elements().stream()
        .map(element -> Operations.pair("_==_", value, read(element)))
        .reduce((left, right) -> Operations.pair("_||_", left, right))
        .orElseThrow();
  }

  private Typed aggregate(
      Expression.Aggregate.Kind kind, String function, List<CelExpr> arguments) {
    if (!(scope instanceof Scope.Own(var entity))) {
      throw new Misread("`" + function + "` cannot stand within another; compute a field of it");
    }
    if (arguments.isEmpty() || arguments.size() > 2) {
      throw new Misread(
          "`" + function + "` takes what it is made of and, perhaps, which of them count");
    }
    boolean counts = kind == Expression.Aggregate.Kind.COUNT;
    var relation = Aggregates.relation(entity, function, arguments.getFirst(), counts);
    var many = computations.target(relation);
    var said =
        counts
            ? Optional.<Typed>empty()
            : Optional.of(
                within(new Scope.Many(entity, relation.name(), many, false))
                    .read(arguments.getFirst()));
    var where =
        arguments.size() == 2
            ? Optional.of(
                within(new Scope.Many(entity, relation.name(), many, true)).read(arguments.get(1)))
            : Optional.<Typed>empty();
    return Aggregates.typed(kind, function, relation.name(), said, where);
  }

  private Reader within(Scope inner) {
    return new Reader(computations, inner);
  }
}
