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

  /** What a formula comes to of a row of the entity's table. */
  static Term term(Entity<?> entity, Formula formula, Dialect dialect) {
    Scope scope = new Scope(entity, dialect.quote(entity.table()), null);
    return new FormulaSql(dialect).term(formula, scope);
  }

  private String column(ColumnType type, Formula formula, Scope scope) {
    return type instanceof ColumnType.Truth
        ? condition(formula, scope)
        : term(formula, scope).as(type, words);
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
          Term.text(words.joined(term(left, scope).sql(), term(right, scope).sql()));
      case Formula.AsText(Formula said) -> Term.text(words.asText(term(said, scope).sql()));
      case Formula.Length(Formula said) ->
          new Term(words.length(term(said, scope).sql()), new ColumnType.Whole());
      case Formula.OfFile ofFile -> ofFile(ofFile, scope);
      case Formula.Since since -> since(since, scope);
      case Formula.Between between -> between(between, scope);
      case Formula.Within within -> within(within, scope);
      case Formula.Comparison comparison -> Term.truth(comparison(comparison, scope));
      case Formula.Both(Formula left, Formula right) ->
          Term.truth("(" + condition(left, scope) + " AND " + condition(right, scope) + ")");
      case Formula.Either(Formula left, Formula right) ->
          Term.truth("(" + condition(left, scope) + " OR " + condition(right, scope) + ")");
      case Formula.Not(Formula said) -> Term.truth("(NOT " + condition(said, scope) + ")");
      case Formula.Missing(Formula said) -> Term.truth("(" + term(said, scope).sql() + " IS NULL)");
    };
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
    return inner.stored() == null && column.type() instanceof ColumnType.Whole
        ? new Term(words.whole(inner.sql()), new ColumnType.Whole())
        : inner;
  }

  private Term constant(Object value) {
    return switch (value) {
      case Long number -> new Term(words.number(BigDecimal.valueOf(number)), null);
      case BigDecimal number -> new Term(words.number(number), null);
      case Boolean truth -> Term.truth(truth ? "TRUE" : "FALSE");
      case Object text -> Term.text(words.text(text.toString()));
    };
  }

  private Term through(Formula.Through through, Scope scope) {
    Relation.BelongsTo relation = scope.entity.belongsTo(through.relation());
    Scope target = inner(relation.target().get(), scope);
    Term said = term(through.said(), target);
    String sql =
        "(SELECT %s FROM %s AS %s WHERE %s = %s)"
            .formatted(
                said.sql(),
                dialect.quote(target.entity.table()),
                target.alias,
                name(target, target.entity.id()),
                name(scope, relation.column()));
    return new Term(sql, said.stored());
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
                one.sql(),
                dialect.quote(many.entity.table()),
                many.alias,
                joint(crossing, many, scope),
                where == null ? "" : " AND " + condition(where, many));
    return new Term(sql, one.stored());
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
    return term(said, many).gathered(aggregate.kind(), words);
  }

  private Term since(Formula.Since since, Scope scope) {
    Term start = term(since.said(), scope);
    return new Term(words.since(since.unit(), start.sql(), time(start)), new ColumnType.Whole());
  }

  private Term between(Formula.Between between, Scope scope) {
    Term from = term(between.from(), scope);
    Term to = term(between.to(), scope);
    String sql = words.between(between.unit(), from.sql(), to.sql(), time(from));
    return new Term(sql, new ColumnType.Whole());
  }

  private Term within(Formula.Within within, Scope scope) {
    Term said = term(within.said(), scope);
    String sql = words.within(within.part(), said.sql(), time(said));
    return switch (within.part()) {
      case DAY -> new Term(sql, new ColumnType.Date());
      case MONTH -> Term.text(sql);
      case YEAR -> new Term(sql, new ColumnType.Whole());
    };
  }

  private Term ofFile(Formula.OfFile ofFile, Scope scope) {
    String sql = words.ofFile(ofFile.part(), term(ofFile.said(), scope).sql());
    return ofFile.part() == Formula.FilePart.SIZE ? Term.whole(sql) : Term.text(sql);
  }

  private static ColumnType time(Term term) {
    return term.stored() == null ? new ColumnType.DateTime() : term.stored();
  }

  private Term choice(Formula.Choice choice, Scope scope) {
    String condition = condition(choice.condition(), scope);
    Term then = term(choice.then(), scope);
    Term otherwise = term(choice.otherwise(), scope);
    boolean numbers = then.isNumber() && !then.equals(otherwise);
    String sql =
        "(CASE WHEN %s THEN %s ELSE %s END)"
            .formatted(
                condition,
                numbers ? then.number(words) : then.sql(),
                numbers ? otherwise.number(words) : otherwise.sql());
    return new Term(sql, numbers ? null : then.stored());
  }

  private String comparison(Formula.Comparison comparison, Scope scope) {
    Term left = term(comparison.left(), scope);
    Term right = term(comparison.right(), scope);
    boolean wholes =
        left.stored() instanceof ColumnType.Whole && right.stored() instanceof ColumnType.Whole;
    return left.isNumber() && !wholes
        ? words.compared(comparison.order(), left.number(words), right.number(words))
        : words.ordered(comparison.order(), left.sql(), right.sql());
  }

  /** A truth that is never null. */
  private String condition(Formula formula, Scope scope) {
    String sql = term(formula, scope).sql();
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
      case Formula.AsText _, Formula.Length _, Formula.OfFile _, Formula.Since _ -> sql;
      case Formula.Between _, Formula.Within _ -> sql;
    };
  }

  private String number(Formula formula, Scope scope) {
    return term(formula, scope).number(words);
  }
}
