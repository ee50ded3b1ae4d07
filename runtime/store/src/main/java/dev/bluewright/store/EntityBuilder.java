package dev.bluewright.store;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Describes an entity, column by column, in the order of the record's components.
 *
 * @param <T> the record
 */
public final class EntityBuilder<T> extends EntityDraft<T> {
  EntityBuilder(Class<T> type) {
    super(type);
  }

  /** Sets the name, where the record cannot have it in Java; that of the record unless set. */
  public EntityBuilder<T> named(String name) {
    this.name = name;
    return this;
  }

  /** Sets the last part of the collection's path; the name in kebab-case with an s unless set. */
  public EntityBuilder<T> path(String plural) {
    path = plural.toLowerCase(Locale.ROOT);
    return this;
  }

  /** Writes names in JSON as {@code due_date}; call it before any column is added. */
  public EntityBuilder<T> snakeCase() {
    shown.snakeCase();
    return this;
  }

  /** Sets the name of a column in JSON; call it before the column is added. */
  public EntityBuilder<T> shownAs(String name, String jsonName) {
    shown.put(name, jsonName);
    return this;
  }

  /** Sets the texts of {@code ?q=}, which a migration indexes; all, without one, unless set. */
  public EntityBuilder<T> search(String... names) {
    search = List.of(names);
    return this;
  }

  /** Sets the order of lists, {@code "-createdAt"} for downwards; that of the id unless set. */
  public EntityBuilder<T> sort(String... keys) {
    sort = List.of(keys);
    return this;
  }

  /** Sets the rows on a page unless the client asks for others, and the most it may ask for. */
  public EntityBuilder<T> page(int size, int most) {
    page = new Listing.Page(size, most);
    return this;
  }

  /** Adds the id: {@link Columns#uuid()} or {@link Columns#sequence()}. */
  public EntityBuilder<T> id(String name, ColumnSpec spec) {
    add(name, Column.Role.ID, spec);
    return this;
  }

  /** Adds a column that clients write. */
  public EntityBuilder<T> field(String name, ColumnSpec spec) {
    add(name, Column.Role.FIELD, spec);
    return this;
  }

  /** Adds a column that no client writes: its default, and what actions and effects set. */
  public EntityBuilder<T> withheld(String name, ColumnSpec spec) {
    add(name, Column.Role.WITHHELD, spec);
    return this;
  }

  /** Adds a column that is computed whenever the row is read. */
  public EntityBuilder<T> computed(String name, ColumnSpec spec, Formula formula) {
    derivations.formulas.put(columns.size(), formula);
    add(name, Column.Role.COMPUTED, spec);
    return this;
  }

  /** Adds a column that clients write and others move, within its range; see docs/adr/0033. */
  public EntityBuilder<T> moved(String name, ColumnSpec spec, Formula formula) {
    reckonings.addAll(derivations.moved(columns.size(), name, spec, formula));
    add(name, Column.Role.FIELD, spec);
    return this;
  }

  /** Adds a column that the store fills with a value that no other row has. */
  public EntityBuilder<T> generated(String name, ColumnSpec spec, Generated generated) {
    derivations.generated.put(columns.size(), generated);
    add(name, Column.Role.GENERATED, generated.distinct() ? spec.unique() : spec);
    return this;
  }

  /** Lets no two rows hold the same values in all of these columns. */
  public EntityBuilder<T> uniqueTogether(String... names) {
    derivations.uniqueTogether.add(List.of(names));
    return this;
  }

  /** Lets no two rows hold the same two values in these columns, in whichever order. */
  public EntityBuilder<T> uniqueEitherWay(String one, String other) {
    derivations.uniqueEitherWay.add(List.of(one, other));
    return this;
  }

  /** Lets no two rows overlap in time: see {@link Columns#between}. */
  public EntityBuilder<T> noOverlap(Span span) {
    derivations.spans.add(span);
    return this;
  }

  /** Adds the columns {@code createdAt} and {@code updatedAt}. */
  public EntityBuilder<T> timestamps() {
    add("createdAt", Column.Role.CREATED_AT, Columns.dateTime());
    add("updatedAt", Column.Role.UPDATED_AT, Columns.dateTime());
    return this;
  }

  /** Adds the column {@code version}. */
  public EntityBuilder<T> versioned() {
    add("version", Column.Role.VERSION, Columns.integer());
    return this;
  }

  /**
   * Adds a relation to one row of another entity, with a column named like it and {@code Id}.
   * {@link #optional()} and {@link #onDelete} right after refine it.
   */
  public EntityBuilder<T> belongsTo(String name, Supplier<? extends Entity<?>> target) {
    refer(name, target);
    return this;
  }

  /** Lets the relation just added be empty. */
  public EntityBuilder<T> optional() {
    refine("optional", ColumnSpec::optional);
    return this;
  }

  /** Lets each row of the target be referred to once by the relation just added. */
  public EntityBuilder<T> unique() {
    refine("unique", ColumnSpec::unique);
    return this;
  }

  /** Sets what becomes of rows whose target, by the relation just added, is deleted. */
  public EntityBuilder<T> onDelete(Relation.OnDelete rule) {
    refine(refined("onDelete").with(rule));
    return this;
  }

  /** Makes each row belong to the person of a relation to people, who is whoever creates it. */
  public EntityBuilder<T> ownedBy(String relation) {
    Relation.BelongsTo owner = one(relation);
    refine(owner.with(owner.column().owned()));
    return this;
  }

  /**
   * Makes each row one of the tenant's of a relation, whom its creator is of, and nobody else's.
   */
  public EntityBuilder<T> within(String relation) {
    Relation.BelongsTo tenant = one(relation);
    refine(tenant.with(tenant.column().tenants()));
    return this;
  }

  /** Makes each row a tenant, which its own people alone see. */
  public EntityBuilder<T> tenant() {
    permissions.tenant = true;
    return this;
  }

  /** Makes each row a person, who owns it. */
  public EntityBuilder<T> person() {
    permissions.person = true;
    return this;
  }

  /** Lets these, and no others, do an operation: see {@link Access}. */
  public EntityBuilder<T> allow(String operation, Grant... grants) {
    permissions.allow(operation, grants);
    return this;
  }

  /** Makes it an entity of the service itself, in a table of this name that the store makes. */
  public EntityBuilder<T> kept(String tableName) {
    table = tableName;
    kept = true;
    return this;
  }

  /** Keeps rows that are deleted, so that they can be restored: see {@link Bin}. */
  public EntityBuilder<T> softDelete() {
    softDelete = true;
    return this;
  }

  /** Lets rows go for good with what they belong to, even where that is kept when deleted. */
  public EntityBuilder<T> fleeting() {
    fleeting = true;
    return this;
  }

  /** Makes it the rows of another entity in a table of their own, which are no records. */
  EntityBuilder<T> mirrored() {
    mirrored = true;
    return this;
  }

  /** Sets the name of the table; the record's name in snake_case unless set. */
  EntityBuilder<T> table(String name) {
    table = name;
    return this;
  }

  /** Keeps an entry of every change of a row, which everybody may read: see {@link History}. */
  public EntityBuilder<T> history() {
    history = new History.Kept(null, List.of(Grants.anyone()));
    return this;
  }

  /**
   * Keeps an entry of every change of a row, with which of these people made it. Of what is gone
   * only those may read the entries who are granted it.
   */
  public EntityBuilder<T> history(Supplier<? extends Entity<?>> people, Grant... readers) {
    history = new History.Kept(people, List.of(readers));
    return this;
  }

  /** Adds the other side of the target's relation {@code inverse}. */
  public EntityBuilder<T> hasMany(
      String name, Supplier<? extends Entity<?>> target, String inverse) {
    add(new Relation.HasMany(name, target, inverse, false));
    return this;
  }

  /** Adds the other side of the target's relation {@code inverse}, given and shown within. */
  public EntityBuilder<T> hasNested(
      String name, Supplier<? extends Entity<?>> target, String inverse) {
    add(new Relation.HasMany(name, target, inverse, true));
    return this;
  }

  /** Adds the other side of the target's relation {@code inverse}, which is unique. */
  public EntityBuilder<T> hasOne(
      String name, Supplier<? extends Entity<?>> target, String inverse) {
    add(new Relation.HasOne(name, target, inverse));
    return this;
  }

  /** Adds pairs with rows of the target; {@code one} is what one of them is called. */
  public EntityBuilder<T> manyToMany(
      String name, String one, Supplier<? extends Entity<?>> target, Relation.JoinTable table) {
    add(new Relation.ManyToMany(name, one, target, table));
    return this;
  }

  /** Adds the other side of the target's pairs {@code inverse}. */
  public EntityBuilder<T> inverseOf(
      String name, Supplier<? extends Entity<?>> target, String inverse) {
    add(new Relation.InverseMany(name, target, inverse));
    return this;
  }

  /**
   * Adds pairs of this entity's own rows, as a view shows them, which the rows of another entity
   * make by the two relations {@code first} and {@code second}. Access to them is an operation by
   * their name.
   */
  public EntityBuilder<T> tied(
      String name,
      Supplier<? extends Entity<?>> target,
      Relation.JoinTable view,
      Supplier<? extends Entity<?>> through,
      String first,
      String second) {
    add(new Relation.Tied(name, target, view, through, first, second));
    return this;
  }

  /** Adds what must not be false of any row: CEL, the column that it is about, and words. */
  public EntityBuilder<T> check(String name, String expression, String field, String message) {
    add(new RuleDefinition.Check(name, expression, field, message));
    return this;
  }

  /** Adds what must not be false of any row, about the first column that the CEL reads. */
  public EntityBuilder<T> check(String name, String expression, String message) {
    add(new RuleDefinition.Check(name, expression, null, message));
    return this;
  }

  /**
   * Adds what must be true of a row before an action, {@code update} or {@code delete}, or of a new
   * row, for {@code create}.
   */
  public EntityBuilder<T> guard(String name, String operation, String expression, String message) {
    add(new RuleDefinition.Guard(name, operation, expression, message));
    return this;
  }

  /** Adds what must hold of each row and of what is counted of it, after every write. */
  public EntityBuilder<T> check(String name, Formula formula, String message) {
    reckonings.add(new Reckoning(name, null, formula, message));
    return this;
  }

  /** Adds what must hold of a row and of what is counted of it before an operation. */
  public EntityBuilder<T> guard(String name, String operation, Formula formula, String message) {
    reckonings.add(new Reckoning(name, operation, formula, message));
    return this;
  }

  /**
   * Lets an action of related rows be taken, in the same transaction, whenever an operation of a
   * row was done: {@code create}, or an action. Of one row that it belongs to, which must allow it;
   * of those that refer to it, wherever the action may start; or of the row that a caller names.
   *
   * @param relation to them, or what the operation takes, without {@code Id}
   * @param values what the action takes, as {@link Columns#set} says, over the row as it is then
   *     and what the operation takes, and perhaps {@link Columns#onlyWhere}
   */
  public EntityBuilder<T> effect(
      String operation, String relation, String action, ActionDefinition.Step... values) {
    effects.add(new Effect.Take(operation, relation, action, List.of(values)));
    return this;
  }

  /**
   * Lets a row of another entity be made, in the same transaction, whenever an operation of a row
   * was done: {@code create}, or an action. It refers to the row, and gets what {@link Columns#set}
   * says, over the row and what the action takes; otherwise its defaults. Nothing is made where
   * {@link Columns#onlyWhere} is not true.
   *
   * @param relation from the others to the row
   */
  public EntityBuilder<T> makes(
      String operation, String relation, ActionDefinition.Step... values) {
    effects.add(new Effect.Make(operation, relation, List.of(values)));
    return this;
  }

  /** Adds what the rows come to, all together or in groups: see {@link Report}. */
  public EntityBuilder<T> report(Report.Builder report) {
    reports.add(report);
    return this;
  }

  /** Makes its rows those of a report, which are in no table and are no records. */
  EntityBuilder<T> reporting(Report given) {
    report = given;
    return mirrored();
  }

  /** Adds an action; its steps are made by the words of {@link Columns}. */
  public EntityBuilder<T> action(String name, ActionDefinition.Step... steps) {
    add(new ActionDefinition(name, List.of(steps)));
    return this;
  }

  /**
   * The entity.
   *
   * @throws StoreException the description does not fit the record
   */
  public Entity<T> build() {
    return new Entity<>(this);
  }
}
