package dev.bluewright.store;

import dev.bluewright.store.Formula.Aggregate;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Writes a formula as an expression of a SELECT over an entity's table: related rows are subqueries
 * of it. What a formula holds is part of the program, not of a request, so its constants are
 * written and not bound; thus the expression is the same text wherever a statement names it.
 *
 * <p>Thread safety: for one thread.
 */
final class FormulaSql {
  private static final int DEEPEST = 64;
  private final Dialect dialect;
  private final FormulaWords words;
  private int aliases;
  private int depth;

  private FormulaSql(Dialect dialect) {
    this.dialect = dialect;
    words = FormulaWords.of(dialect);
  }

  /** The row that a formula is about: its entity, what it is called, and the row around it. */
  private record Scope(Entity<?> entity, String alias, @Nullable Scope outer) {}

  /** Part of an expression; its type as a database stores it, or null for a number. */
  private record Term(String sql, @Nullable ColumnType stored) {}

  /** The value of a computed column as a database stores one of its type. */
  static String of(Entity<?> entity, Column column, Formula formula, Dialect dialect) {
    FormulaSql sql = new FormulaSql(dialect);
    Scope scope = new Scope(entity, dialect.quote(entity.table()), null);
    return "(" + sql.column(column.type(), formula, scope) + ")";
  }

  /** Whether a formula holds of a row of the entity's table; it never comes to null. */
  static String condition(Entity<?> entity, Formula formula, Dialect dialect) {
    return condition(entity, dialect.quote(entity.table()), formula, dialect);
  }

  /** Whether a formula holds of a row that a statement calls by an alias. */
  static String condition(Entity<?> entity, String alias, Formula formula, Dialect dialect) {
    return "(" + new FormulaSql(dialect).condition(formula, new Scope(entity, alias, null)) + ")";
  }

  private String column(ColumnType type, Formula formula, Scope scope) {
    return switch (type) {
      case ColumnType.Whole() -> whole(term(formula, scope));
      case ColumnType.Decimal(_, int scale) -> words.decimal(number(formula, scope), scale);
      case ColumnType.Money() -> words.decimal(number(formula, scope), 4);
      case ColumnType.Truth() -> condition(formula, scope);
      case ColumnType.Text _, ColumnType.LongText _, ColumnType.Email _, ColumnType.Url _ ->
          term(formula, scope).sql;
      case ColumnType.Date _, ColumnType.Time _, ColumnType.DateTime _, ColumnType.Json _ ->
          term(formula, scope).sql;
      case ColumnType.Uuid _, ColumnType.Sequence _, ColumnType.Enumeration _ ->
          term(formula, scope).sql;
      case ColumnType.Reference _ -> term(formula, scope).sql;
    };
  }

  private String whole(Term term) {
    return term.stored instanceof ColumnType.Whole ? term.sql : words.whole(number(term));
  }

  private Term term(Formula formula, Scope scope) {
    if (++depth > DEEPEST) {
      throw new StoreException("STO-009", "A formula goes in a circle, or is too deep.");
    }
    Term term = written(formula, scope);
    depth--;
    return term;
  }

  private Term written(Formula formula, Scope scope) {
    return switch (formula) {
      case Formula.Field(String name) -> field(scope.entity.column(name), scope);
      case Formula.Base(String name) -> base(scope.entity.column(name), scope);
      case Formula.Constant(Object value) -> constant(value);
      case Formula.Now() -> new Term(words.now(), new ColumnType.DateTime());
      case Formula.Today() -> new Term(words.today(), new ColumnType.Date());
      case Formula.Through through -> through(through, scope);
      case Formula.Outer(Formula said) -> term(said, outer(scope));
      case Aggregate aggregate -> aggregate(aggregate, scope);
      case Formula.Arithmetic(var sign, Formula left, Formula right) ->
          new Term(words.arithmetic(sign, number(left, scope), number(right, scope)), null);
      case Formula.Choice choice -> choice(choice, scope);
      case Formula.Joined(Formula left, Formula right) ->
          text(words.joined(term(left, scope).sql, term(right, scope).sql));
      case Formula.AsText(Formula said) -> text(words.asText(term(said, scope).sql));
      case Formula.Length(Formula said) ->
          new Term(words.length(term(said, scope).sql), new ColumnType.Whole());
      case Formula.Since since -> since(since, scope);
      case Formula.Comparison comparison -> truth(comparison(comparison, scope));
      case Formula.Both(Formula left, Formula right) ->
          truth("(" + condition(left, scope) + " AND " + condition(right, scope) + ")");
      case Formula.Either(Formula left, Formula right) ->
          truth("(" + condition(left, scope) + " OR " + condition(right, scope) + ")");
      case Formula.Not(Formula said) -> truth("(NOT " + condition(said, scope) + ")");
      case Formula.Missing(Formula said) -> truth("(" + term(said, scope).sql + " IS NULL)");
    };
  }

  private static Term truth(String sql) {
    return new Term(sql, new ColumnType.Truth());
  }

  private static Term text(String sql) {
    return new Term(sql, new ColumnType.LongText());
  }

  private static Scope outer(Scope scope) {
    if (scope.outer == null) {
      throw new StoreException("STO-009", "A formula names a row around it, and there is none.");
    }
    return scope.outer;
  }

  private Term base(Column column, Scope scope) {
    return new Term(name(scope, column), column.type().resolved());
  }

  private Term field(Column column, Scope scope) {
    Formula formula = scope.entity.findFormula(column).orElse(null);
    if (formula == null) {
      return base(column, scope);
    }
    Term inner = term(formula, scope);
    return inner.stored == null && column.type() instanceof ColumnType.Whole
        ? new Term(words.whole(inner.sql), new ColumnType.Whole())
        : inner;
  }

  private Term constant(Object value) {
    return switch (value) {
      case Long number -> new Term(words.number(BigDecimal.valueOf(number)), null);
      case BigDecimal number -> new Term(words.number(number), null);
      case Boolean truth -> truth(truth ? "TRUE" : "FALSE");
      case Object text -> text(words.text(text.toString()));
    };
  }

  private Term through(Formula.Through through, Scope scope) {
    Relation.BelongsTo relation = scope.entity.belongsTo(through.relation());
    Scope target = inner(relation.target().get(), scope);
    Term said = term(through.said(), target);
    String sql =
        "(SELECT %s FROM %s AS %s WHERE %s = %s)"
            .formatted(
                said.sql,
                dialect.quote(target.entity.table()),
                target.alias,
                name(target, target.entity.id()),
                name(scope, relation.column()));
    return new Term(sql, said.stored);
  }

  private Scope inner(Entity<?> entity, Scope scope) {
    return new Scope(entity, dialect.quote(Integer.toString(++aliases)), scope);
  }

  private String name(Scope scope, Column column) {
    return scope.alias + "." + dialect.quote(column.sqlName());
  }

  private Term aggregate(Aggregate aggregate, Scope scope) {
    Crossing crossing = scope.entity.reaching(aggregate.relation()).crossing(scope.entity);
    Scope many = inner(crossing.target(), scope);
    Term one = gathered(aggregate, many);
    Formula where = aggregate.where();
    String sql =
        "(SELECT %s FROM %s AS %s WHERE %s%s)"
            .formatted(
                one.sql,
                dialect.quote(many.entity.table()),
                many.alias,
                joint(crossing, many, scope),
                where == null ? "" : " AND " + condition(where, many));
    return new Term(sql, one.stored);
  }

  /** The condition that one of the many is related to the row that has them. */
  private String joint(Crossing crossing, Scope many, Scope scope) {
    String id = name(scope, scope.entity.id());
    if (crossing.table().equals(many.entity.table())) {
      return many.alias + "." + dialect.quote(crossing.from()) + " = " + id;
    }
    return "%s IN (SELECT %s FROM %s WHERE %s = %s)"
        .formatted(
            name(many, many.entity.id()),
            dialect.quote(crossing.to()),
            dialect.quote(crossing.table()),
            dialect.quote(crossing.from()),
            id);
  }

  private Term gathered(Aggregate aggregate, Scope many) {
    Formula said = aggregate.said();
    if (said == null) {
      return new Term("COUNT(*)", new ColumnType.Whole());
    }
    Term each = term(said, many);
    return switch (aggregate.kind()) {
      case COUNT -> new Term("COUNT(" + each.sql + ")", new ColumnType.Whole());
      case SUM -> new Term(words.sum(number(each)), null);
      case AVERAGE -> average(number(each));
      case LEAST ->
          isNumber(each)
              ? new Term(words.least(number(each)), null)
              : new Term("MIN(" + each.sql + ")", each.stored);
      case GREATEST ->
          isNumber(each)
              ? new Term(words.greatest(number(each)), null)
              : new Term("MAX(" + each.sql + ")", each.stored);
    };
  }

  private Term average(String number) {
    String count = words.number("COUNT(" + number + ")", new ColumnType.Whole());
    return new Term(words.arithmetic(Formula.Sign.DIVIDED_BY, words.sum(number), count), null);
  }

  private Term since(Formula.Since since, Scope scope) {
    Term start = term(since.said(), scope);
    ColumnType type = start.stored == null ? new ColumnType.DateTime() : start.stored;
    return new Term(words.since(since.unit(), start.sql, type), new ColumnType.Whole());
  }

  private Term choice(Formula.Choice choice, Scope scope) {
    String condition = condition(choice.condition(), scope);
    Term then = term(choice.then(), scope);
    Term otherwise = term(choice.otherwise(), scope);
    boolean numbers = isNumber(then) && !then.equals(otherwise);
    String sql =
        "(CASE WHEN %s THEN %s ELSE %s END)"
            .formatted(
                condition,
                numbers ? number(then) : then.sql,
                numbers ? number(otherwise) : otherwise.sql);
    return new Term(sql, numbers ? null : then.stored);
  }

  private String comparison(Formula.Comparison comparison, Scope scope) {
    Term left = term(comparison.left(), scope);
    Term right = term(comparison.right(), scope);
    boolean wholes =
        left.stored instanceof ColumnType.Whole && right.stored instanceof ColumnType.Whole;
    return isNumber(left) && !wholes
        ? words.compared(comparison.order(), number(left), number(right))
        : words.ordered(comparison.order(), left.sql, right.sql);
  }

  /** A truth that is never null. */
  private String condition(Formula formula, Scope scope) {
    String sql = term(formula, scope).sql;
    return switch (formula) {
      case Formula.Comparison _, Formula.Both _, Formula.Either _, Formula.Not _ -> sql;
      case Formula.Missing _, Formula.Constant _ -> sql;
      case Formula.Field _,
          Formula.Base _,
          Formula.Through _,
          Formula.Outer _,
          Aggregate _,
          Formula.Choice _ ->
          "COALESCE(" + sql + ", FALSE)";
      case Formula.Now _, Formula.Today _, Formula.Arithmetic _, Formula.Joined _ -> sql;
      case Formula.AsText _, Formula.Length _, Formula.Since _ -> sql;
    };
  }

  private String number(Formula formula, Scope scope) {
    return number(term(formula, scope));
  }

  private String number(Term term) {
    return term.stored == null ? term.sql : words.number(term.sql, term.stored);
  }

  private static boolean isNumber(Term term) {
    return term.stored == null
        || term.stored instanceof ColumnType.Whole
        || term.stored instanceof ColumnType.Sequence
        || term.stored instanceof ColumnType.Decimal
        || term.stored instanceof ColumnType.Money;
  }
}
