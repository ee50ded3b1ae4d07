package dev.bluewright.generator.plan;

import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.InverseRelations;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.OnDelete;
import dev.bluewright.blueprint.SpanModel;
import dev.bluewright.blueprint.Trait;
import dev.bluewright.expression.Computation;
import dev.bluewright.expression.Condition;
import dev.bluewright.expression.Expression;
import dev.bluewright.generator.GeneratorException;
import dev.bluewright.generator.naming.JavaNames;
import dev.bluewright.generator.naming.SqlNames;
import dev.bluewright.generator.naming.Words;
import dev.bluewright.generator.plan.ColumnPlan.Filling;
import dev.bluewright.generator.plan.ColumnPlan.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides every name that the files of one system share, the same way each time. */
public final class Planner {
  private final Blueprint blueprint;
  private final Set<String> takenTypes = new HashSet<>();
  private final Map<String, EntityName> names = new LinkedHashMap<>();

  private Planner(Blueprint blueprint) {
    this.blueprint = blueprint;
  }

  /** The plan of a valid blueprint. */
  public static SystemPlan plan(Blueprint blueprint, String blueprintText) {
    return new Planner(SpanModel.complete(InverseRelations.complete(blueprint)))
        .plan(blueprintText);
  }

  private SystemPlan plan(String blueprintText) {
    takenTypes.add(Words.of(blueprint.system().name()).pascal() + "System");
    takenTypes.add(Words.of(blueprint.system().name()).pascal() + "Shape");
    blueprint.entities().forEach(entity -> takenTypes.add(entity.name() + "Behavior"));
    blueprint.entities().forEach(entity -> takenTypes.add(entity.name() + "Sample"));
    blueprint.ports().forEach(port -> takenTypes.addAll(PortPlan.classNames(port)));
    blueprint.entities().forEach(entity -> names.put(entity.name(), name(entity)));
    names.values().forEach(name -> takenTypes.add(name.className()));
    return new SystemPlan(
        blueprint, blueprintText, blueprint.entities().stream().map(this::entity).toList());
  }

  private EntityName name(EntityModel entity) {
    var words = Words.of(entity.name());
    var path = entity.path().map(each -> each.replaceAll("^/|/$", ""));
    var className = JavaNames.type(entity.name(), takenTypes);
    return new EntityName(
        entity.name(),
        className,
        path.orElseGet(() -> words.plural().kebab()),
        SqlNames.snakeCase(className),
        entity.identity());
  }

  private EntityPlan entity(EntityModel model) {
    var entityName = nameOf(model.name());
    var columns = new ArrayList<ColumnPlan>();
    columns.add(ColumnPlan.derived("id", new Origin.Id(), entityName.idType(), false));
    model.fields().forEach(field -> columns.add(sourced(model, entityName, field)));
    model.relations().stream()
        .filter(relation -> relation.kind() == RelationModel.Kind.BELONGS_TO)
        .forEach(relation -> columns.add(reference(model, relation)));
    columns.addAll(ofTraits(model));
    var collections = new Collections(blueprint, names);
    var reports = new ReportPlanner(blueprint, model).all();
    return new EntityPlan(
        model,
        entityName,
        columns,
        collections.of(model),
        collections.tied(model),
        reckoned(model),
        reports);
  }

  private Map<String, Expression> reckoned(EntityModel model) {
    var reckoned = new LinkedHashMap<String, Expression>();
    for (var rule : model.rules()) {
      var text = rule.expression();
      if (Condition.isReckoned(model, text)) {
        var said = possible(Condition.of(blueprint, model, text), model.name() + "." + rule.name());
        reckoned.put(rule.name(), said.expression());
      }
    }
    return reckoned;
  }

  private static Computation.Possible possible(Computation computation, String of) {
    return switch (computation) {
      case Computation.Possible possible -> possible;
      case Computation.Impossible(var why) -> throw new GeneratorException(of + ": " + why);
    };
  }

  private ColumnPlan sourced(EntityModel model, EntityName entity, FieldModel field) {
    var column = field(entity, field);
    return switch (field.source()) {
      case FieldSource.Given() ->
          blueprint.isAnswered(model, field) ? column.onlyAnswered() : column;
      case FieldSource.Withheld() -> column.from(new Origin.Withheld(), field.optional());
      case FieldSource.Made made -> column.from(new Origin.Generated(made), false);
      case FieldSource.Computed _ -> computed(model, field, column);
      case FieldSource.Moved _ -> moved(model, field, column);
    };
  }

  private ColumnPlan computed(EntityModel model, FieldModel field, ColumnPlan column) {
    var said = possible(Computation.of(blueprint, model, field), model.name() + "." + field.name());
    return column.from(new Origin.Computed(said.expression()), said.mayBeMissing());
  }

  private ColumnPlan moved(EntityModel model, FieldModel field, ColumnPlan column) {
    var said = possible(Computation.of(blueprint, model, field), model.name() + "." + field.name());
    return column.from(new Origin.Moved(said.expression()), false);
  }

  private ColumnPlan field(EntityName entity, FieldModel field) {
    Optional<String> enumName = Optional.empty();
    if (field.type() instanceof FieldType.Enumeration) {
      enumName = Optional.of(enumName(entity, field));
    }
    return ColumnPlan.field(field, enumName);
  }

  private String enumName(EntityName entity, FieldModel field) {
    var name = JavaNames.type(entity.className() + Words.of(field.name()).pascal(), takenTypes);
    takenTypes.add(name);
    return name;
  }

  /** What is nested in a record goes with it. */
  private ColumnPlan reference(EntityModel model, RelationModel relation) {
    var target = nameOf(relation.target());
    var nested = new Collections(blueprint, names).isNested(model, relation);
    var decided = nested ? relation.withOnDelete(OnDelete.CASCADE) : relation;
    return ColumnPlan.reference(decided, target, filling(model, relation));
  }

  private Filling filling(EntityModel model, RelationModel relation) {
    var tenancy = blueprint.tenancy();
    if (tenancy.divides(model) && tenancy.relation().filter(relation.name()::equals).isPresent()) {
      return Filling.TENANT;
    }
    return model.findOwner().filter(relation.name()::equals).isPresent()
        ? Filling.OWNER
        : Filling.GIVEN;
  }

  private static List<ColumnPlan> ofTraits(EntityModel model) {
    var columns = new ArrayList<ColumnPlan>();
    if (model.has(Trait.TIMESTAMPS)) {
      columns.add(ofTrait("createdAt", new FieldType.DateTime()));
      columns.add(ofTrait("updatedAt", new FieldType.DateTime()));
    }
    if (model.has(Trait.VERSIONED)) {
      columns.add(ofTrait("version", new FieldType.Whole()));
    }
    return columns;
  }

  private static ColumnPlan ofTrait(String name, FieldType type) {
    return ColumnPlan.derived(name, new Origin.OfTrait(), type, false);
  }

  private EntityName nameOf(String entity) {
    var name = names.get(entity);
    if (name == null) {
      throw new GeneratorException("the blueprint has no entity " + entity);
    }
    return name;
  }
}
