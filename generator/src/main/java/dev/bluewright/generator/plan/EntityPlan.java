package dev.bluewright.generator.plan;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.Trait;
import dev.bluewright.expression.Expression;
import dev.bluewright.generator.GeneratorException;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.ColumnPlan.Origin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An entity with every name decided.
 *
 * @param model the entity of the blueprint
 * @param names what it is called
 * @param columns id, fields, references, then those of traits; the order of the record
 * @param collections what is reached from a record at an address of its own
 * @param tied pairs of relations to two records that its own ones tie
 * @param reckoned the rules that the database evaluates, by name
 * @param reports what its records come to
 */
public record EntityPlan(
    EntityModel model,
    EntityName names,
    List<ColumnPlan> columns,
    List<CollectionPlan> collections,
    List<List<String>> tied,
    Map<String, Expression> reckoned,
    List<ReportPlan> reports) {
  /** Copies the lists. */
  public EntityPlan {
    columns = List.copyOf(columns);
    collections = List.copyOf(collections);
    tied = List.copyOf(tied);
    reckoned = Map.copyOf(reckoned);
    reports = List.copyOf(reports);
  }

  /** What a rule asks of the database; none of a rule that the service evaluates. */
  public Optional<Expression> findReckoned(String rule) {
    return Optional.ofNullable(reckoned.get(rule));
  }

  /** Name in the blueprint. */
  public String name() {
    return names.name();
  }

  /** The words of the name: <i>order item</i>. */
  public Words words() {
    return Words.of(names.name());
  }

  /** Class of the records. */
  public String className() {
    return names.className();
  }

  /** Name of a variable for several records. */
  public String variable() {
    return words().plural().camel();
  }

  /** Columns of the table. */
  public List<ColumnPlan> stored() {
    return columns.stream().filter(ColumnPlan::stored).toList();
  }

  /** Two columns each, of which no two records hold the same values, in whichever order. */
  public List<List<ColumnPlan>> uniqueEitherWay() {
    return tied.stream().map(ends -> ends.stream().map(this::member).toList()).toList();
  }

  /** Sets of columns of which no two records hold the same values. */
  public List<List<ColumnPlan>> uniqueTogether() {
    return Stream.of(
            model.uniqueTogether().stream(),
            model.fields().stream().flatMap(field -> numbered(field).stream()),
            tied.stream())
        .flatMap(all -> all)
        .map(members -> members.stream().map(this::member).toList())
        .distinct()
        .toList();
  }

  /** What is counted for each of something is unique with it. */
  private static Optional<List<String>> numbered(FieldModel field) {
    return field.source() instanceof FieldSource.Numbered(_, var per)
        ? per.map(each -> List.of(each, field.name()))
        : Optional.empty();
  }

  /** The column of a field, or of a relation to one. */
  public ColumnPlan member(String name) {
    return findColumn(name)
        .or(() -> findColumn(name + "Id"))
        .orElseThrow(() -> new GeneratorException(name() + " has no member " + name));
  }

  /** The columns that tell of files. */
  public List<ColumnPlan> files() {
    return columns().stream().filter(ColumnPlan::file).toList();
  }

  /** Columns whose value a request may give. */
  public List<ColumnPlan> writable() {
    return columns.stream().filter(ColumnPlan::writable).toList();
  }

  /** Fields of the blueprint. */
  public List<ColumnPlan> fields() {
    return columns.stream()
        .filter(
            column ->
                column.origin() instanceof Origin.Field || column.origin() instanceof Origin.Moved)
        .toList();
  }

  /** Columns that hold the id of another entity's record. */
  public List<ColumnPlan> references() {
    return columns.stream().filter(column -> column.origin() instanceof Origin.Reference).toList();
  }

  /** Whether a request may give the record that a relation leads to. */
  public boolean isGiven(String relation) {
    return findColumn(relation + "Id").filter(ColumnPlan::writable).isPresent();
  }

  /** What is given and shown within a record. */
  public List<CollectionPlan> nested() {
    return collections.stream().filter(CollectionPlan::nested).toList();
  }

  /** The column that holds who owns a record. */
  public Optional<ColumnPlan> findOwner() {
    return columns.stream().filter(ColumnPlan::owner).findFirst();
  }

  /** The column that holds whose tenant's a record is. */
  public Optional<ColumnPlan> findTenant() {
    return columns.stream().filter(ColumnPlan::tenant).findFirst();
  }

  /** Columns of a key or an index: those of one tenant stand together. */
  public List<ColumnPlan> keyed(List<ColumnPlan> some) {
    return Stream.concat(findTenant().stream(), some.stream()).distinct().toList();
  }

  /** Fields that hold one of named values. */
  public List<ColumnPlan> enumerations() {
    return columns.stream()
        .filter(column -> column.type() instanceof FieldType.Enumeration)
        .toList();
  }

  /** The column of a name. */
  public Optional<ColumnPlan> findColumn(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /** What can be done with one record, beside the usual. */
  public List<ActionModel> actions() {
    return model.actions();
  }

  /** Whether records carry a version. */
  public boolean versioned() {
    return model.has(Trait.VERSIONED);
  }

  /** Where the entity stands in the blueprint. */
  public String origin() {
    return "entities." + names.name();
  }
}
