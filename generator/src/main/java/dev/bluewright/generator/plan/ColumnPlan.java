package dev.bluewright.generator.plan;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldRules;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.expression.Expression;
import dev.bluewright.generator.naming.JavaNames;
import dev.bluewright.generator.naming.SqlNames;
import java.util.List;
import java.util.Optional;

/**
 * One column of an entity, whether a person wrote its field or it follows from something else.
 *
 * @param name name in JSON
 * @param origin where the column comes from
 * @param type what it holds
 * @param optional whether a record may be without it
 * @param defaultValue value of a record that does not give one, as text of the blueprint
 * @param rules what its value must keep to
 * @param enumName class of the enum that it holds, for an enumeration
 * @param description what it means, where the blueprint says so
 * @param writers who may write it, of those who may write a record; all of them where it is empty
 * @param filling who gives the value
 * @param answered whether only the answer of a service that is not ours sets it
 */
public record ColumnPlan(
    String name,
    Origin origin,
    FieldType type,
    boolean optional,
    Optional<String> defaultValue,
    FieldRules rules,
    Optional<String> enumName,
    Optional<String> description,
    List<AccessModel> writers,
    Filling filling,
    boolean answered) {

  /** Who gives the value of a column that is stored. */
  public enum Filling {
    /** Requests. */
    GIVEN,
    /** The store: who owns the record. */
    OWNER,
    /** The store: whose tenant's the record is. */
    TENANT
  }

  /** Where a column comes from. */
  public sealed interface Origin {
    /** Every entity has an id. */
    record Id() implements Origin {}

    /** A field of the blueprint. */
    record Field() implements Origin {}

    /** A field that is computed whenever a record is read. */
    record Computed(Expression expression) implements Origin {}

    /** A field of the blueprint that others move: what is added whenever a record is read. */
    record Moved(Expression expression) implements Origin {}

    /** A field of the blueprint that no request gives. */
    record Withheld() implements Origin {}

    /** A field that the service makes when a record is made. */
    record Generated(FieldSource.Made source) implements Origin {}

    /** A relation of the blueprint, to one of the target. */
    record Reference(RelationModel relation, EntityName target) implements Origin {}

    /** A trait: {@code createdAt}, {@code updatedAt}, {@code version}. */
    record OfTrait() implements Origin {}

    /** A report, which reckons it. */
    record Reported() implements Origin {}
  }

  static ColumnPlan field(FieldModel field, Optional<String> enumName) {
    return new ColumnPlan(
        field.name(),
        new Origin.Field(),
        field.type(),
        field.optional(),
        field.defaultValue(),
        field.rules(),
        enumName,
        field.description(),
        field.access(),
        Filling.GIVEN,
        false);
  }

  static ColumnPlan reference(RelationModel relation, EntityName target, Filling filling) {
    return new ColumnPlan(
        relation.name() + "Id",
        new Origin.Reference(relation, target),
        target.idType(),
        relation.optional(),
        Optional.empty(),
        FieldRules.NONE.withUnique(relation.unique()),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        filling,
        false);
  }

  /** The same column from elsewhere. */
  ColumnPlan from(Origin other, boolean mayBeMissing) {
    return copy(name, other, mayBeMissing, answered);
  }

  /** The same column, which only the answer of a service sets. */
  ColumnPlan onlyAnswered() {
    return copy(name, origin, optional, true);
  }

  /** The same column by another name. */
  ColumnPlan named(String other) {
    return copy(other, origin, optional, answered);
  }

  private ColumnPlan copy(String called, Origin of, boolean mayBeMissing, boolean byAnswer) {
    return new ColumnPlan(
        called,
        of,
        type,
        mayBeMissing,
        defaultValue,
        rules,
        enumName,
        description,
        writers,
        filling,
        byAnswer);
  }

  /** The words that values are written with, where they are few; none of other types. */
  public List<String> words() {
    return switch (type) {
      case FieldType.Enumeration(var labels) -> labels;
      case FieldType.Truth() -> List.of("true", "false");
      case FieldType.Text(_), FieldType.LongText(), FieldType.Email(), FieldType.Url() -> List.of();
      case FieldType.Whole(), FieldType.Decimal(_, _), FieldType.Money() -> List.of();
      case FieldType.Date(), FieldType.Time(), FieldType.DateTime() -> List.of();
      case FieldType.Uuid(), FieldType.Json(), FieldType.File(_, _) -> List.of();
    };
  }

  static ColumnPlan derived(String name, Origin origin, FieldType type, boolean optional) {
    return new ColumnPlan(
        name,
        origin,
        type,
        optional,
        Optional.empty(),
        FieldRules.NONE,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Filling.GIVEN,
        false);
  }

  /** Name in SQL. */
  public String sqlName() {
    return SqlNames.snakeCase(name);
  }

  /** Name of the record's component. */
  public String javaName() {
    return JavaNames.variable(name);
  }

  /** Whether it tells of a file, which is sent by itself. */
  public boolean file() {
    return type instanceof FieldType.File;
  }

  /** Whether a request may give the value. */
  public boolean writable() {
    return switch (origin) {
      case Origin.Field(), Origin.Moved(_) -> !answered && !file();
      case Origin.Reference(_, _) -> filling == Filling.GIVEN;
      case Origin.Id(), Origin.OfTrait(), Origin.Computed(_), Origin.Generated(_) -> false;
      case Origin.Withheld(), Origin.Reported() -> false;
    };
  }

  /** Whether it holds who owns the record. */
  public boolean owner() {
    return filling == Filling.OWNER;
  }

  /** Whether it holds whose tenant's the record is. */
  public boolean tenant() {
    return filling == Filling.TENANT;
  }

  /** Whether the table has the column. */
  public boolean stored() {
    return !(origin instanceof Origin.Computed || origin instanceof Origin.Reported);
  }

  /** Whether no two records hold the same value. */
  public boolean unique() {
    return rules.unique() || (origin instanceof Origin.Generated(var made) && made.distinct());
  }

  /** Whether a request that creates a record must give the value. */
  public boolean mustBeGiven() {
    return writable() && !optional && defaultValue.isEmpty();
  }
}
