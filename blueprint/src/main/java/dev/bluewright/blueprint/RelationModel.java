package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * How an entity refers to another.
 *
 * @param name camelCase: {@code author} for one, {@code books} for many
 * @param kind how many of the target a record has, and who holds whose id
 * @param target name of the other entity
 * @param optional whether a record may be without it; only for {@link Kind#BELONGS_TO}
 * @param onDelete what happens to this record when the one that it belongs to is deleted
 * @param via name of the target's relation that leads back, for {@link Kind#HAS_MANY} and {@link
 *     Kind#HAS_ONE}; found by itself when the target has one alone
 * @param unique whether at most one record belongs to each of the target; only for {@link
 *     Kind#BELONGS_TO}
 * @param nested whether the others are given and shown within this record; only for {@link
 *     Kind#HAS_MANY}
 * @param inverse what the target calls the way back, for {@link Kind#MANY_TO_MANY}
 * @param tie what makes its pairs, where nobody writes them; only for {@link Kind#MANY_TO_MANY} of
 *     an entity with itself
 */
public record RelationModel(
    String name,
    Kind kind,
    String target,
    boolean optional,
    OnDelete onDelete,
    Optional<String> via,
    boolean unique,
    boolean nested,
    Optional<String> inverse,
    Optional<TieModel> tie) {

  /** The side of a relation. */
  public enum Kind {
    /** The record holds the other's id. */
    BELONGS_TO("belongsTo"),
    /** The others hold this record's id. */
    HAS_MANY("hasMany"),
    /** One other at most holds this record's id. */
    HAS_ONE("hasOne"),
    /** Pairs of ids are kept apart from both. */
    MANY_TO_MANY("manyToMany");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The name as written in a blueprint. */
    public String label() {
      return label;
    }
  }

  /** What happens to a record when the one that it belongs to is deleted. */
  public enum OnDelete {
    /** The deletion is refused while records refer to it. */
    REFUSE("refuse"),
    /** The records that refer to it are deleted with it. */
    CASCADE("cascade"),
    /** The records that refer to it stay, without it. */
    CLEAR("clear");

    private final String label;

    OnDelete(String label) {
      this.label = label;
    }

    /** The name as written in a blueprint. */
    public String label() {
      return label;
    }
  }

  public RelationModel {
    requireNonNull(name, "name");
    requireNonNull(kind, "kind");
    requireNonNull(target, "target");
    requireNonNull(onDelete, "onDelete");
  }

  /** A relation that is neither unique nor nested, and names no inverse. */
  public RelationModel(
      String name,
      Kind kind,
      String target,
      boolean optional,
      OnDelete onDelete,
      Optional<String> via) {
    this(
        name,
        kind,
        target,
        optional,
        onDelete,
        via,
        false,
        false,
        Optional.empty(),
        Optional.empty());
  }

  /** A relation whose way back is found by itself. */
  public RelationModel(String name, Kind kind, String target, boolean optional, OnDelete onDelete) {
    this(name, kind, target, optional, onDelete, Optional.empty());
  }

  /** A record belongs to one of the target, which cannot be deleted meanwhile. */
  public static RelationModel belongsTo(String name, String target) {
    return new RelationModel(name, Kind.BELONGS_TO, target, false, OnDelete.REFUSE);
  }

  /** A record has many of the target. */
  public static RelationModel hasMany(String name, String target) {
    return new RelationModel(name, Kind.HAS_MANY, target, false, OnDelete.REFUSE);
  }

  /** A record has one of the target at most. */
  public static RelationModel hasOne(String name, String target) {
    return new RelationModel(name, Kind.HAS_ONE, target, false, OnDelete.REFUSE);
  }

  /** A record has many of the target, and each of those many of this entity. */
  public static RelationModel manyToMany(String name, String target) {
    return new RelationModel(name, Kind.MANY_TO_MANY, target, false, OnDelete.REFUSE);
  }

  /** The same relation, which may be left out or must be given. */
  public RelationModel withOptional(boolean other) {
    return new RelationModel(
        name, kind, target, other, onDelete, via, unique, nested, inverse, tie);
  }

  /** The same relation, of which each of the target has one at most. */
  public RelationModel withUnique() {
    return new RelationModel(
        name, kind, target, optional, onDelete, via, true, nested, inverse, tie);
  }

  /** The same relation, given and shown within the record. */
  public RelationModel withNested() {
    return new RelationModel(
        name, kind, target, optional, onDelete, via, unique, true, inverse, tie);
  }

  /** The same relation with something else happening on a deletion. */
  public RelationModel withOnDelete(OnDelete other) {
    return new RelationModel(
        name, kind, target, optional, other, via, unique, nested, inverse, tie);
  }

  /** The same relation with another way back. */
  public RelationModel withVia(Optional<String> other) {
    return new RelationModel(
        name, kind, target, optional, onDelete, other, unique, nested, inverse, tie);
  }

  /** The same relation with another name of the way back. */
  public RelationModel withInverse(Optional<String> other) {
    return new RelationModel(
        name, kind, target, optional, onDelete, via, unique, nested, other, tie);
  }

  /** The same relation, with pairs that records of another entity make. */
  public RelationModel withTie(TieModel other) {
    return new RelationModel(
        name, kind, target, optional, onDelete, via, unique, nested, inverse, Optional.of(other));
  }

  /** Whether records of the target lead back through a relation of their own. */
  public boolean leadsBack() {
    return switch (kind) {
      case HAS_MANY, HAS_ONE -> true;
      case BELONGS_TO, MANY_TO_MANY -> false;
    };
  }

  /** What one of the target is called here: {@code tag} of {@code tags}. */
  public String one() {
    var camel = Names.camel(target);
    return name.equals(Names.plural(camel)) ? camel : Names.singular(name);
  }
}
