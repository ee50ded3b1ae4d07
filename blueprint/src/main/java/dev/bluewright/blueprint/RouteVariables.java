package dev.bluewright.blueprint;

import dev.bluewright.blueprint.RelationModel.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the variables of a prescribed route stand for. */
public final class RouteVariables {
  /** The operations that are about no single record. */
  public static final Set<String> OF_MANY = Set.of("create", "list", "deleteAll");

  private final Blueprint blueprint;
  private final EntityModel entity;

  private RouteVariables(Blueprint blueprint, EntityModel entity) {
    this.blueprint = blueprint;
    this.entity = entity;
  }

  /** What a variable stands for. */
  public sealed interface Meaning {
    /**
     * The record itself.
     *
     * @param field {@code id} or a unique field
     */
    record Key(String field) implements Meaning {}

    /**
     * A record that it belongs to.
     *
     * @param owner name of the entity that has the relation
     * @param relation the relation
     */
    record Parent(String owner, RelationModel relation) implements Meaning {}

    /**
     * A value of the record, or of those that are listed.
     *
     * @param field the field that holds it
     */
    record Value(String field) implements Meaning {}

    /** Nothing that the blueprint knows. */
    record Unknown() implements Meaning {}
  }

  /** What each key of a route of an entity stands for, from right to left. */
  public static Map<String, Meaning> of(Blueprint blueprint, EntityModel entity, RouteModel route) {
    return new RouteVariables(blueprint, entity).of(route);
  }

  /** Whether a route is about one record. */
  public static boolean isAboutOne(RouteModel route) {
    return switch (route.does()) {
      case RouteModel.Does.Operation(_, var operation) -> !OF_MANY.contains(operation);
      case RouteModel.Does.Redirect _ -> true;
    };
  }

  private Map<String, Meaning> of(RouteModel route) {
    var meanings = new LinkedHashMap<String, Meaning>();
    var left = route.keys();
    if (isAboutOne(route) && !left.isEmpty()) {
      meanings.put(left.getLast(), key(left.getLast()));
      left = left.subList(0, left.size() - 1);
    }
    var owner = entity;
    for (var variable : left.reversed()) {
      var found = parent(owner, variable).or(() -> parent(entity, variable));
      meanings.put(variable, found.<Meaning>map(each -> each).orElseGet(() -> value(variable)));
      owner = found.flatMap(each -> blueprint.findEntity(each.relation().target())).orElse(owner);
    }
    return meanings;
  }

  private Meaning key(String variable) {
    if (List.of("id", plain(entity.name() + "Id")).contains(plain(variable))) {
      return new Meaning.Key("id");
    }
    return entity.fields().stream()
        .filter(RouteVariables::isUnique)
        .map(FieldModel::name)
        .filter(name -> isNamed(name, variable))
        .findFirst()
        .<Meaning>map(Meaning.Key::new)
        .orElse(new Meaning.Unknown());
  }

  private Meaning value(String variable) {
    return entity.fields().stream()
        .filter(field -> field.source() instanceof FieldSource.Given && isInPath(field.type()))
        .map(FieldModel::name)
        .filter(name -> isNamed(name, variable))
        .findFirst()
        .<Meaning>map(Meaning.Value::new)
        .orElse(new Meaning.Unknown());
  }

  private boolean isNamed(String field, String variable) {
    return plain(field).equals(plain(variable))
        || blueprint.api().jsonName(entity.name(), field).equals(variable);
  }

  /** Whether a value is written the same in a path as in JSON. */
  private static boolean isInPath(FieldType type) {
    return switch (type) {
      case FieldType.Text(_), FieldType.Email(), FieldType.Uuid(), FieldType.Enumeration(_) -> true;
      case FieldType.Whole(), FieldType.Truth(), FieldType.Date() -> true;
      case FieldType.LongText(), FieldType.Url(), FieldType.Decimal(_, _) -> false;
      case FieldType.Money(), FieldType.Time(), FieldType.DateTime() -> false;
      case FieldType.Json(), FieldType.File(_, _) -> false;
    };
  }

  private static boolean isUnique(FieldModel field) {
    return switch (field.source()) {
      case FieldSource.Given() -> field.rules().unique();
      case FieldSource.Made made -> made.distinct();
      case FieldSource.Computed(_), FieldSource.Moved(_), FieldSource.Withheld() -> false;
    };
  }

  private static Optional<Meaning.Parent> parent(EntityModel owner, String variable) {
    return owner.relations().stream()
        .filter(relation -> relation.kind() == Kind.BELONGS_TO)
        .filter(relation -> names(relation).contains(plain(variable)))
        .findFirst()
        .map(relation -> new Meaning.Parent(owner.name(), relation));
  }

  private static List<String> names(RelationModel relation) {
    return List.of(
        plain(relation.name()), plain(relation.name() + "Id"), plain(relation.target() + "Id"));
  }

  private static String plain(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }
}
