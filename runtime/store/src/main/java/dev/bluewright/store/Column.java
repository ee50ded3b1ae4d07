package dev.bluewright.store;

import org.jspecify.annotations.Nullable;

/**
 * A column of an entity.
 *
 * @param name name in Java, camelCase
 * @param sqlName name in the database, snake_case; always quoted
 * @param index position in every {@link Row} of the entity, from 0
 * @param role who fills the column
 * @param spec type and rules
 * @param jsonName name in JSON and in queries; {@code name} unless the API prescribes another
 */
public record Column(
    String name, String sqlName, int index, Role role, ColumnSpec spec, String jsonName) {

  /** Who fills a column. */
  public enum Role {
    /** The store makes it at an insert. */
    ID,
    /** The client. */
    FIELD,
    /** The client: the id of a row of another entity. */
    REFERENCE,
    /** The store, at an insert, with the default; then what is done with the row moves it. */
    WITHHELD,
    /** The store, at an insert: the id of the person who creates the row. */
    OWNER,
    /** The store, at an insert: the id of the tenant whose the row is. */
    TENANT,
    /** The store, at an insert. */
    CREATED_AT,
    /** The store, at an insert and each change. */
    UPDATED_AT,
    /** The store: 1 at an insert, one more at each change. */
    VERSION,
    /** The store, at an insert: a value that no other row has. */
    GENERATED,
    /** Nobody: it is computed whenever the row is read, and not stored. */
    COMPUTED
  }

  /** The same column with another type or other rules. */
  Column with(ColumnSpec other) {
    return new Column(name, sqlName, index, role, other, jsonName);
  }

  /** The same column, filled by the store with who creates the row. */
  Column owned() {
    return filled(Role.OWNER);
  }

  /** The same column, filled by the store with the tenant of who creates the row. */
  Column tenants() {
    return filled(Role.TENANT);
  }

  private Column filled(Role by) {
    return new Column(name, sqlName, index, by, spec, jsonName);
  }

  /** Whether the store fills it with who creates the row. */
  boolean isWhose() {
    return role == Role.OWNER || role == Role.TENANT;
  }

  /** What the column holds; a {@link ColumnType.Reference} for a relation's column. */
  public ColumnType type() {
    return spec.type();
  }

  /** Whether null is allowed. */
  public boolean optional() {
    return spec.isOptional();
  }

  /** Whether no two rows may hold the same value. */
  public boolean unique() {
    return spec.isUnique();
  }

  /** Value of an insert that gives none, or null; of the present, as it is now. */
  public @Nullable Object defaultValue() {
    return Present.settled(spec.defaultValue());
  }

  /** Whether the table has the column. */
  public boolean stored() {
    return role != Role.COMPUTED;
  }

  /** Whether it tells of a file. */
  public boolean file() {
    return type() instanceof ColumnType.File;
  }

  /** Whether {@code ?q=} looks into it: of a file, into its name. */
  public boolean searchable() {
    return stored() && (file() || type().searchable());
  }

  /** Whether an insert brings a value, or the default, that the store does not make. */
  public boolean inserted() {
    return writable() || role == Role.WITHHELD;
  }

  /** Whether clients may give the column a value; a file is sent by itself. */
  public boolean writable() {
    return (role == Role.FIELD || role == Role.REFERENCE) && !file();
  }
}
