package dev.bluewright.interpreter.resolve.work;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.EffectModel;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.ListingModel;
import dev.bluewright.blueprint.Names;
import dev.bluewright.blueprint.Ownership;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.ReportModel;
import dev.bluewright.blueprint.RuleModel;
import dev.bluewright.blueprint.ServicePaths;
import dev.bluewright.blueprint.SpanModel;
import dev.bluewright.blueprint.Trait;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.limits.Taking;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An entity while facts find their place in it. */
public final class EntityDraft {
  private static final Set<String> STOCK =
      Set.of(
          "stock", "inventory", "stock level", "inventory level", "stock quantity", "stock count");

  /** By what else a value is told of: the name of its field. */
  private static final Map<String, String> SAME =
      Map.of(
          "contact info", "contactInformation",
          "contact information", "contactInfo",
          "phone", "phoneNumber",
          "phone number", "phone",
          "email", "emailAddress",
          "email address", "email",
          "availability", "availabilityStatus",
          "availability status", "availability");

  private final Noun noun;

  /** The fields, by name, in the order of the text. */
  public final Map<String, FieldModel> fields = new LinkedHashMap<>();

  /** The actions, by name. */
  public final Map<String, ActionModel> actions = new LinkedHashMap<>();

  /** The relations, by name. */
  public final Map<String, RelationModel> relations = new LinkedHashMap<>();

  /** The rules, by name. */
  public final Map<String, RuleModel> rules = new LinkedHashMap<>();

  /** What follows once something was done with a record. */
  public final Set<EffectModel> effects = new LinkedHashSet<>();

  /** The reports, by name. */
  public final Map<String, ReportModel> reports = new LinkedHashMap<>();

  /** The names of values that no two records hold together. */
  public final Set<List<String>> uniqueTogether = new LinkedHashSet<>();

  /** The spans of time that do not overlap for one thing. */
  public final Set<SpanModel> noOverlap = new LinkedHashSet<>();

  /** How records are listed unless a caller asks otherwise. */
  public ListingModel listing = ListingModel.NONE;

  /** Who may, by operation; an operation that is absent is not decided. */
  public final Map<String, List<AccessModel>> access = new LinkedHashMap<>();

  /** Whether its records belong to whoever makes them, and by which of its relations. */
  public boolean isOwned;

  /** The relation to the owner, where it is not the one that the trait makes. */
  public Optional<String> owner = Optional.empty();

  /** Whether every change of its records is kept. */
  public boolean isTold;

  /** Whether its deleted records are kept, and can come back. */
  public boolean isKept;

  /** By how much records of other kinds move its stock, by their names. */
  public final Map<String, String> moves = new LinkedHashMap<>();

  /** What must hold of its records for them to take anything, as the text says. */
  public final Set<String> endings = new LinkedHashSet<>();

  /** The relations of which no more is told than that records are asked for by them. */
  public final Set<String> belonging = new LinkedHashSet<>();

  /** The fields of which no more is told than that records are asked for by them. */
  public final Set<String> asked = new HashSet<>();

  /** Whether the values of its status are gathered from what the text does with it. */
  public boolean gathersStates;

  EntityDraft(Noun noun) {
    this.noun = noun;
  }

  /** The noun that names the kind. */
  public Noun noun() {
    return noun;
  }

  /** The name in the blueprint. */
  public String name() {
    return noun.pascalCase();
  }

  /**
   * The field of a noun: by its whole name, or by its last word where one field alone ends in it.
   */
  public Optional<FieldModel> field(Noun field) {
    var exact = fields.get(field.camelCase());
    if (exact != null) {
      return Optional.of(exact);
    }
    var listed = fields.get(Names.plural(field.camelCase()));
    if (listed != null && listed.type() instanceof FieldType.Json) {
      return Optional.of(listed);
    }
    var same = fields.get(SAME.getOrDefault(field.text(), ""));
    if (same != null) {
      return Optional.of(same);
    }
    var number = fields.get(Names.plural(field.camelCase()));
    if (number != null && field.text().startsWith("number of ")) {
      return Optional.of(number);
    }
    var own = field.within(noun);
    if (!own.equals(field)) {
      return field(own);
    }
    var spelled =
        fields.values().stream()
            .filter(each -> isSpelled(each.name(), field.camelCase()))
            .findFirst();
    if (spelled.isPresent()) {
      return spelled;
    }
    var suffix = Noun.capitalized(field.camelCase());
    var ending = fields.values().stream().filter(each -> each.name().endsWith(suffix)).toList();
    return ending.size() == 1 ? Optional.of(ending.getFirst()) : stock(field);
  }

  /** "Stock" and "inventory" are the stock of a thing, whatever it was called first. */
  private Optional<FieldModel> stock(Noun field) {
    return STOCK.contains(field.text())
        ? fields.values().stream().filter(each -> Taking.isStock(each)).findFirst()
        : Optional.empty();
  }

  /** The relations with which each record belongs to one of another entity. */
  public Stream<RelationModel> to(EntityDraft other) {
    return toOne().filter(each -> each.target().equals(other.name()));
  }

  /** The relations with which each record belongs to one other. */
  public Stream<RelationModel> toOne() {
    return relations.values().stream().filter(each -> each.kind() == RelationModel.Kind.BELONGS_TO);
  }

  /** The relation to whoever it belongs to; empty where its records belong to nobody. */
  public Optional<String> whose() {
    return isOwned ? Optional.of(owner.orElse(Ownership.RELATION)) : Optional.empty();
  }

  /** Adds a field, or puts it in the place of the one of its name. */
  public void put(FieldModel field) {
    fields.put(field.name(), field);
  }

  /** The entity as it stands. */
  public EntityModel model() {
    return new EntityModel(
        name(),
        List.copyOf(fields.values()),
        List.copyOf(actions.values()),
        List.copyOf(relations.values()),
        List.copyOf(uniqueTogether),
        List.copyOf(noOverlap),
        traits(),
        List.copyOf(rules.values()),
        List.copyOf(effects),
        List.copyOf(reports.values()),
        access,
        owner,
        EntityModel.Identity.UUID,
        path(),
        Optional.empty(),
        Optional.empty(),
        listing,
        List.of());
  }

  private Set<Trait> traits() {
    var traits = EnumSet.of(Trait.TIMESTAMPS, Trait.VERSIONED);
    if (isKept) {
      traits.add(Trait.SOFT_DELETE);
    }
    if (isTold) {
      traits.add(Trait.HISTORY);
    }
    if (isOwned && owner.isEmpty()) {
      traits.add(Trait.OWNED);
    }
    return traits;
  }

  /** A path of its own, where every service answers the usual one itself. */
  private Optional<String> path() {
    return ServicePaths.findAnswer(Names.plural(Names.kebab(name())))
        .map(_ -> ServicePaths.other(name()));
  }

  /** "Notes" for "note", "eMail" for "email". */
  private static boolean isSpelled(String name, String said) {
    return name.equalsIgnoreCase(said) || name.equals(Names.plural(said));
  }

  /** When a record begins, which tells its date as well. */
  Optional<FieldModel> begins() {
    return fields.values().stream()
        .filter(field -> field.type() instanceof FieldType.DateTime && !field.defaultsToPresent())
        .findFirst();
  }
}
