package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A kind of record that a system keeps.
 *
 * @param name PascalCase, singular
 * @param fields without {@code id} and without the fields that a trait adds
 * @param actions what can be done with one record beside create, read, update and delete
 * @param relations to other entities
 * @param uniqueTogether fields and relations of which no two records hold the same values
 * @param noOverlap times in which no other record of the same thing may fall
 * @param traits properties taken on whole
 * @param rules CEL expressions over a record
 * @param effects what follows from what is done with a record
 * @param reports what its records come to
 * @param access who may do what: operation, or action, or {@code all}, to those who may
 * @param owner the relation to whoever a record belongs to, where the blueprint names it
 * @param identity how ids are made
 * @param path the collection's path where it is not the plural of the name
 * @param description what it means, for the people who read the API
 * @param renamedFrom the name that it had in the version before
 * @param listing how its records are found and listed
 * @param seed the records that are there from the start, each by its members
 */
public record EntityModel(
    String name,
    List<FieldModel> fields,
    List<ActionModel> actions,
    List<RelationModel> relations,
    List<List<String>> uniqueTogether,
    List<SpanModel> noOverlap,
    Set<Trait> traits,
    List<RuleModel> rules,
    List<EffectModel> effects,
    List<ReportModel> reports,
    Map<String, List<AccessModel>> access,
    Optional<String> owner,
    Identity identity,
    Optional<String> path,
    Optional<String> description,
    Optional<String> renamedFrom,
    ListingModel listing,
    List<Map<String, String>> seed) {

  /** How the ids of an entity are made. */
  public enum Identity {
    /** UUIDv7, made by the application. */
    UUID("uuid"),
    /** Numbers that count up. */
    SEQUENCE("sequence");

    private final String label;

    Identity(String label) {
      this.label = label;
    }

    /** What an id holds. */
    public FieldType type() {
      return switch (this) {
        case UUID -> new FieldType.Uuid();
        case SEQUENCE -> new FieldType.Whole();
      };
    }

    /** The name as written in a blueprint. */
    public String label() {
      return label;
    }
  }

  public EntityModel {
    requireNonNull(name, "name");
    requireNonNull(owner, "owner");
    requireNonNull(identity, "identity");
    requireNonNull(listing, "listing");
    fields = List.copyOf(fields);
    actions = List.copyOf(actions);
    relations = List.copyOf(relations);
    uniqueTogether = uniqueTogether.stream().map(List::copyOf).toList();
    noOverlap = List.copyOf(noOverlap);
    traits = Ordered.copyOf(traits, Trait.class);
    rules = List.copyOf(rules);
    effects = List.copyOf(effects);
    reports = List.copyOf(reports);
    access = Ordered.copyOfLists(access);
    seed = seed.stream().map(Ordered::copyOf).toList();
  }

  /** An entity without rules, access or names of its own. */
  public EntityModel(
      String name,
      List<FieldModel> fields,
      List<ActionModel> actions,
      List<RelationModel> relations,
      Set<Trait> traits) {
    this(
        name,
        fields,
        actions,
        relations,
        List.of(),
        List.of(),
        traits,
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        Optional.empty(),
        Identity.UUID,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ListingModel.NONE,
        List.of());
  }

  /** The same entity with ids made another way. */
  public EntityModel withIdentity(Identity other) {
    return copied(copy -> copy.identity = other);
  }

  /** The same entity with another path. */
  public EntityModel withPath(Optional<String> other) {
    return copied(copy -> copy.path = other);
  }

  /** The same entity, found and listed another way. */
  public EntityModel withListing(ListingModel other) {
    return copied(copy -> copy.listing = other);
  }

  /** The same entity with other relations. */
  public EntityModel withRelations(List<RelationModel> others) {
    return copied(copy -> copy.relations = others);
  }

  /** The same entity with other fields. */
  public EntityModel withFields(List<FieldModel> others) {
    return copied(copy -> copy.fields = others);
  }

  /** The same entity with other actions. */
  public EntityModel withActions(List<ActionModel> others) {
    return copied(copy -> copy.actions = others);
  }

  /** The same entity with other traits. */
  public EntityModel withTraits(Set<Trait> others) {
    return copied(copy -> copy.traits = others);
  }

  /** The same entity for others to read and write. */
  public EntityModel withAccess(Map<String, List<AccessModel>> other) {
    return copied(copy -> copy.access = other);
  }

  /** The same entity, whose records belong to whom another relation leads to. */
  public EntityModel withOwner(Optional<String> relation) {
    return copied(copy -> copy.owner = relation);
  }

  /** The same entity with other rules. */
  public EntityModel withRules(List<RuleModel> others) {
    return copied(copy -> copy.rules = others);
  }

  /** The same entity with other records from the start. */
  public EntityModel withSeed(List<Map<String, String>> others) {
    return copied(copy -> copy.seed = others);
  }

  private EntityModel copied(Consumer<Copy> change) {
    var copy = new Copy();
    change.accept(copy);
    return copy.made();
  }

  /** A copy in the making: what may differ, beside what stays. */
  private final class Copy {
    private List<FieldModel> fields = EntityModel.this.fields;
    private List<ActionModel> actions = EntityModel.this.actions;
    private List<RelationModel> relations = EntityModel.this.relations;
    private Set<Trait> traits = EntityModel.this.traits;
    private List<RuleModel> rules = EntityModel.this.rules;
    private Map<String, List<AccessModel>> access = EntityModel.this.access;
    private Optional<String> owner = EntityModel.this.owner;
    private Identity identity = EntityModel.this.identity;
    private Optional<String> path = EntityModel.this.path;
    private ListingModel listing = EntityModel.this.listing;
    private List<Map<String, String>> seed = EntityModel.this.seed;

    EntityModel made() {
      return new EntityModel(
          name,
          fields,
          actions,
          relations,
          uniqueTogether,
          noOverlap,
          traits,
          rules,
          effects,
          reports,
          access,
          owner,
          identity,
          path,
          description,
          renamedFrom,
          listing,
          seed);
    }
  }

  /** The field of a name. */
  public Optional<FieldModel> findField(String fieldName) {
    return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
  }

  /** The relation of a name. */
  public Optional<RelationModel> findRelation(String relationName) {
    return relations.stream().filter(each -> each.name().equals(relationName)).findFirst();
  }

  /** The action of a name. */
  public Optional<ActionModel> findAction(String actionName) {
    return actions.stream().filter(action -> action.name().equals(actionName)).findFirst();
  }

  /** The name of the relation to whoever a record belongs to; named, or given by a trait. */
  public Optional<String> findOwner() {
    return owner.isEmpty() && has(Trait.OWNED) ? Optional.of(Ownership.RELATION) : owner;
  }

  /** Those who may do an operation; none where nothing says so. */
  public List<AccessModel> allowed(String operation) {
    var said = access.get(operation);
    if (said == null && operation.equals(AccessModel.RESTORE)) {
      return allowed("delete");
    }
    return said == null ? access.getOrDefault(AccessModel.ALL, List.of()) : said;
  }

  /** Its relations to many of its own kind that records of another entity make. */
  public List<RelationModel> ties() {
    return relations.stream().filter(each -> each.tie().isPresent()).toList();
  }

  /** What can be done with its records, as access names it; actions and ties come last. */
  public List<String> operations() {
    var all = new ArrayList<>(AccessModel.OPERATIONS);
    if (has(Trait.SOFT_DELETE)) {
      all.add(AccessModel.RESTORE);
    }
    actions.forEach(action -> all.add(action.name()));
    ties().forEach(tie -> all.add(tie.name()));
    return List.copyOf(all);
  }

  /** Whether the entity has a trait. */
  public boolean has(Trait trait) {
    return traits.contains(trait);
  }
}
