package dev.bluewright.store;

/**
 * The way from rows of one entity to rows of another, through a table that holds both ids: a table
 * of pairs, or the target's own.
 *
 * @param table name in the database
 * @param from its column with the id of a source row
 * @param to its column with the id of a target row
 */
public record Crossing(String table, String from, String to, Entity<?> source, Entity<?> target) {

  /** The way back. */
  public Crossing reversed() {
    return new Crossing(table, to, from, target, source);
  }
}
