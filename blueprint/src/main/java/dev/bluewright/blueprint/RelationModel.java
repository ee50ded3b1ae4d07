package dev.bluewright.blueprint;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * How an entity refers to another.
 *
 * @param name camelCase: {@code author} for one, {@code books} for many
 * @param kind whether a record belongs to one of the target, or has many of it
 * @param target name of the other entity
 * @param optional whether a record may be without it; never for {@link Kind#HAS_MANY}
 * @param onDelete what happens to this record when the one that it belongs to is deleted
 * @param via name of the target's relation that leads back, for {@link Kind#HAS_MANY}; found by
 *     itself when the target has one alone
 */
public record RelationModel(
    String name,
    Kind kind,
    String target,
    boolean optional,
    OnDelete onDelete,
    Optional<String> via) {

  /** The side of a relation. */
  public enum Kind {
    /** The record holds the other's id. */
    BELONGS_TO("belongsTo"),
    /** The others hold this record's id. */
    HAS_MANY("hasMany");

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
    CASCADE("cascade");

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
}
