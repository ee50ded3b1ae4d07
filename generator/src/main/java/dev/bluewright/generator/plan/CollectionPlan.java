package dev.bluewright.generator.plan;

import dev.bluewright.generator.naming.SqlNames;
import dev.bluewright.generator.naming.Words;
import java.util.List;
import java.util.Map;

/**
 * What is reached from a record of an entity at an address of its own: {@code /authors/{id}/books}.
 *
 * @param name name of the relation
 * @param target the other entity
 * @param way how the other's records are found
 */
public record CollectionPlan(String name, EntityName target, Way way) {

  /** How the records of the other entity are found. */
  public sealed interface Way {
    /** Any number of them refer to this, by their relation {@code inverse}. */
    record Many(String inverse, boolean nested) implements Way {}

    /** One of them at most refers to this, by its relation {@code inverse}. */
    record One(String inverse) implements Way {}

    /**
     * They are paired with this.
     *
     * @param one what one of them is called: {@code tag} for {@code tags}
     */
    record Pairs(String one, JoinPlan table) implements Way {}

    /**
     * They are of the same entity, and the records of another make pairs of them.
     *
     * @param view of the pairs
     * @param through what the other entity is called
     * @param first its relation to one of the two
     * @param second its relation to the other
     */
    record Tied(
        JoinPlan view,
        EntityName through,
        String first,
        String second,
        Map<String, List<String>> when)
        implements Way {}

    /** They are paired with this by their relation {@code inverse}. */
    record PairedBy(String inverse) implements Way {}
  }

  /** A table of pairs, with the columns of this entity and of the other. */
  public record JoinPlan(String table, String own, String other) {

    static JoinPlan of(EntityName entity, String relation, String one, EntityName target) {
      var own = SqlNames.constraint(entity.table(), "id");
      var other =
          SqlNames.constraint(
              entity.equals(target) ? SqlNames.snakeCase(one) : target.table(), "id");
      return new JoinPlan(
          SqlNames.constraint(entity.table(), SqlNames.snakeCase(relation)),
          own,
          own.equals(other) ? SqlNames.constraint("other", other) : other);
    }
  }

  /** Last part of the path. */
  public String path() {
    return Words.of(name).kebab();
  }

  /** Whether these are the records of an entity that refer to this by a relation. */
  public boolean leadsBack(EntityName entity, String relation) {
    return target.equals(entity)
        && way instanceof Way.Many(var inverse, _)
        && inverse.equals(relation);
  }

  /** Whether the other's records are given and shown within a record of this entity. */
  public boolean nested() {
    return way instanceof Way.Many(_, var nested) && nested;
  }

  /** What one of them is called. */
  public String one() {
    return way instanceof Way.Pairs(var one, _) ? one : Words.of(target.name()).camel();
  }
}
