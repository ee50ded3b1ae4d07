package dev.bluewright.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what with the rows of an entity. Operations are {@code create}, {@code read}, {@code
 * update}, {@code delete}, each action by its name, and each {@link Relation.Tied} by its name, for
 * seeing the rows that one is tied to; {@code all} stands for those that are not named. An entity
 * that allows nothing in so many words is open: everybody may do everything. Of any other, what is
 * not allowed is for nobody but the service. Where rows belong to tenants, all of this is about
 * those of the viewer's own, and the others are not there: see docs/adr/0051.
 *
 * <p>Thread safety: immutable.
 */
public final class Access {
  private static final String ALL = "all";
  private final Map<String, List<Grant>> grants;
  private final List<Grant> others;
  private final @Nullable Column owner;
  private final @Nullable Column tenant;
  private final String entity;
  private final Routes routes;

  Access(
      Entity<?> entity,
      Map<String, List<Grant>> grants,
      @Nullable Column owner,
      @Nullable Column tenant) {
    this.grants = Map.copyOf(grants);
    this.others = grants.getOrDefault(ALL, List.of());
    this.owner = owner;
    this.tenant = tenant;
    this.entity = entity.name();
    this.routes = new Routes(entity, ways(entity));
  }

  private List<Way> ways(Entity<?> entity) {
    return Stream.concat(
            grants.values().stream(),
            entity.columns().stream().map(column -> column.spec().writers()))
        .flatMap(List::stream)
        .flatMap(each -> each instanceof Grant.Person(Way way) ? Stream.of(way) : Stream.empty())
        .distinct()
        .toList();
  }

  /** Whether everybody may do everything who does it for themselves. */
  public boolean open() {
    return grants.isEmpty() && tenant == null;
  }

  /** Whom an operation is allowed to, in so many words. */
  public Map<String, List<Grant>> grants() {
    return grants;
  }

  /** The column that holds who owns a row: the id, where each row is a person. */
  public Optional<Column> owner() {
    return Optional.ofNullable(owner);
  }

  /** The column that holds whose tenant's a row is: the id, where each row is a tenant. */
  public Optional<Column> tenant() {
    return Optional.ofNullable(tenant);
  }

  /** Whether each row is a person. */
  boolean people() {
    return owner != null && owner.role() == Column.Role.ID;
  }

  /** How rows lead to people; call it only once all entities are built. */
  Routes routes() {
    return routes;
  }

  /** Which rows an operation of a viewer takes in. */
  public Reach reach(String operation, Viewer viewer) {
    if (!covers(operation, viewer)) {
      return Reach.NONE;
    }
    if (viewer.service() || open()) {
      return Reach.ALL;
    }
    Reach allowed = reach(granted(operation), viewer);
    if (tenant == null) {
      return allowed;
    }
    return viewer.tenant() == null ? Reach.NONE : allowed.withinTenant();
  }

  /** Whether somebody who acts for the viewer, if anybody does, may do so in an operation. */
  boolean covers(String operation, Viewer viewer) {
    Mandate mandate = viewer.mandate();
    return mandate == null || mandate.covers(entity, people(), operation);
  }

  /** Whom an operation is allowed to; who may delete may restore, unless it is said who may. */
  List<Grant> granted(String operation) {
    if (grants.isEmpty()) {
      return List.of(new Grant.Anyone());
    }
    List<Grant> said = grants.get(operation);
    if (said != null) {
      return said;
    }
    return operation.equals("restore") ? granted("delete") : others;
  }

  static Reach reach(List<Grant> grants, Viewer viewer) {
    Reach widest = Reach.NONE;
    for (Grant grant : grants) {
      widest = widest.or(grant.reach(viewer));
    }
    return widest;
  }

  /** Whether an operation of a viewer takes in this row. */
  boolean reaches(String operation, Viewer viewer, Row row, Reached known) {
    return takesIn(reach(operation, viewer), viewer, row, known);
  }

  /** Whether an operation of a viewer takes in this row, as far as the row itself tells. */
  public boolean takesIn(String operation, Viewer viewer, Row row) {
    return reaches(operation, viewer, row, Reached.NOTHING);
  }

  /** Whether a viewer may write a column of this row, which the viewer may write otherwise. */
  boolean mayWrite(Column column, Viewer viewer, Row row, Reached known) {
    if (column.isWhose()) {
      return viewer.service();
    }
    List<Grant> writers = column.spec().writers();
    return writers.isEmpty()
        || viewer.service()
        || takesIn(reach(writers, viewer), viewer, row, known);
  }

  /**
   * Whether a row tells by itself that a viewer may not change a column of it; where ways lead to
   * people beyond the row, it does not.
   */
  public boolean bars(Column column, Viewer viewer, Row row) {
    return !routes.goFar()
        && !(takesIn("update", viewer, row) && mayWrite(column, viewer, row, Reached.NOTHING));
  }

  /** Whether a viewer may write a column of every row that the viewer may write. */
  public boolean writes(Column column, Viewer viewer) {
    List<Grant> writers = column.spec().writers();
    return writers.isEmpty() || viewer.service() || reach(writers, viewer).all();
  }

  /** A new row, which belongs to who creates it; the service says itself to whom. */
  Row owned(Row row, Viewer viewer) {
    if (viewer.service()) {
      return row;
    }
    Row owned = owner == null || !owner.isWhose() ? row : row.with(owner.index(), viewer.id());
    return tenant == null || !tenant.isWhose()
        ? owned
        : owned.with(tenant.index(), viewer.tenant());
  }

  /** Whether the store fills something of a row with who creates it. */
  boolean fills() {
    return (owner != null && owner.isWhose()) || (tenant != null && tenant.isWhose());
  }

  /**
   * Whether a reach of a viewer takes in this row.
   *
   * @param known whom ways lead to that go on beyond the row
   */
  boolean takesIn(Reach reach, Viewer viewer, Row row, Reached known) {
    if (reach.fenced() && !isOf(viewer.tenant(), row)) {
      return false;
    }
    if (reach.all()) {
      return true;
    }
    Object person = viewer.id();
    if (person == null || reach.none()) {
      return false;
    }
    for (Way way : reach.ways()) {
      if (leads(way, person, row, known)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOf(@Nullable Object itsTenant, Row row) {
    return tenant != null && itsTenant != null && itsTenant.equals(row.get(tenant.index()));
  }

  private boolean leads(Way way, Object person, Row row, Reached known) {
    if (way.relations().isEmpty()) {
      return owner != null && person.equals(row.get(owner.index()));
    }
    Route route = routes.of(way);
    Object start = row.get(route.start().index());
    return route.direct() ? person.equals(start) : known.leads(route, start, person);
  }
}
