package dev.bluewright.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what with the rows of an entity. Operations are {@code create}, {@code read}, {@code
 * update}, {@code delete} and each action by its name; {@code all} stands for those that are not
 * named. An entity that allows nothing in so many words is open: everybody may do everything. Of
 * any other, what is not allowed is for nobody but the service.
 *
 * <p>Thread safety: immutable.
 */
public final class Access {
  private static final String ALL = "all";
  private final Map<String, List<Grant>> grants;
  private final List<Grant> others;
  private final @Nullable Column owner;

  Access(Map<String, List<Grant>> grants, @Nullable Column owner) {
    this.grants = Map.copyOf(grants);
    this.others = grants.getOrDefault(ALL, List.of());
    this.owner = owner;
  }

  /** Whether everybody may do everything. */
  public boolean open() {
    return grants.isEmpty();
  }

  /** Whom an operation is allowed to, in so many words. */
  public Map<String, List<Grant>> grants() {
    return grants;
  }

  /** The column that holds who owns a row: the id, where each row is a person. */
  public Optional<Column> owner() {
    return Optional.ofNullable(owner);
  }

  /** Which rows an operation of a viewer takes in. */
  public Reach reach(String operation, Viewer viewer) {
    return open() || viewer.service()
        ? Reach.ALL
        : reach(grants.getOrDefault(operation, others), viewer);
  }

  static Reach reach(List<Grant> grants, Viewer viewer) {
    Reach widest = Reach.NONE;
    for (Grant grant : grants) {
      widest = widest.orWider(grant.reach(viewer));
    }
    return widest;
  }

  /** Whether an operation of a viewer takes in this row. */
  public boolean reaches(String operation, Viewer viewer, Row row) {
    return takesIn(reach(operation, viewer), viewer, row);
  }

  /** Whether a viewer may write a column of this row, which the viewer may write otherwise. */
  boolean mayWrite(Column column, Viewer viewer, Row row) {
    if (column.role() == Column.Role.OWNER) {
      return viewer.service();
    }
    List<Grant> writers = column.spec().writers();
    return writers.isEmpty() || viewer.service() || takesIn(reach(writers, viewer), viewer, row);
  }

  /** A new row, which belongs to who creates it; the service says itself to whom. */
  Row owned(Row row, Viewer viewer) {
    return owner == null || owner.role() != Column.Role.OWNER || viewer.service()
        ? row
        : row.with(owner.index(), viewer.id());
  }

  /** Whether a reach of a viewer takes in this row. */
  boolean takesIn(Reach reach, Viewer viewer, Row row) {
    return switch (reach) {
      case ALL -> true;
      case OWN -> owner != null && viewer.signedIn() && owns(owner, viewer, row);
      case NONE -> false;
    };
  }

  private static boolean owns(Column owner, Viewer viewer, Row row) {
    Object person = viewer.id();
    return person != null && person.equals(row.get(owner.index()));
  }
}
