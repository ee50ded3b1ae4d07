package dev.bluewright.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of an entity come to, all together or in groups; see docs/adr/0047. A viewer is
 * told of the rows that the viewer may read, and of no others. Reports are rows of an entity of
 * their own, which is in no table; queries of it filter the rows that are counted, and sort what
 * they come to.
 *
 * <p>Thread safety: immutable.
 */
public final class Report {
  /** Most groups that a client may ask for at once. */
  private static final int MOST = 1000;

  private final String name;
  private final Entity<?> source;
  private final List<Part<Formula>> groups;
  private final List<Part<Tally>> tallies;
  private final @Nullable Formula where;
  private final List<Grant> readers;
  private final Entity<Group> rows;

  /** A group and what it comes to. */
  public record Group() {}

  /** One column of a report. */
  record Part<T>(String name, ColumnSpec spec, T of) {
    /** What it is called in a statement. */
    String sqlName() {
      return Names.snakeCase(name);
    }
  }

  private Report(Entity<?> source, Builder builder) {
    this.source = source;
    name = builder.name;
    groups = List.copyOf(builder.groups);
    tallies = List.copyOf(builder.tallies);
    where = builder.where;
    readers = List.copyOf(builder.readers);
    rows = rows(builder);
  }

  private Entity<Group> rows(Builder builder) {
    var entity =
        Entity.of(Group.class)
            .path("reports/" + Names.snakeCase(name).replace('_', '-'))
            .table("report " + name);
    var columns = new ArrayList<Part<?>>(groups);
    columns.addAll(tallies);
    for (int i = 0; i < columns.size(); i++) {
      Part<?> part = columns.get(i);
      entity.shownAs(part.name, source.jsonName(part.name));
      entity.add(part.name, i == 0 ? Column.Role.ID : Column.Role.FIELD, part.spec);
    }
    return entity.sort(builder.sort).page(builder.size, MOST).reporting(this).build();
  }

  /** Starts the description of a report. */
  public static Builder named(String name) {
    return new Builder(name);
  }

  /** The entity whose rows are counted. */
  public Entity<?> source() {
    return source;
  }

  /** How what they come to is found and shown. */
  public Entity<?> rows() {
    return rows;
  }

  /** By what rows are put into groups. */
  List<Part<Formula>> groups() {
    return groups;
  }

  /** What a group comes to. */
  List<Part<Tally>> tallies() {
    return tallies;
  }

  /** Which of the rows count, where not all do. */
  Optional<Formula> where() {
    return Optional.ofNullable(where);
  }

  /** Whether a viewer may ask for it. */
  public boolean shows(Viewer viewer) {
    return !source.access().reach("read", viewer).none()
        && (viewer.service() || readers.isEmpty() || Access.reach(readers, viewer).all());
  }

  /** The rows that it tells a viewer of. */
  Scope scope(Viewer viewer) {
    return shows(viewer) ? Scope.reading(source, viewer) : Scope.of(Reach.NONE, viewer);
  }

  /**
   * Describes a report, group by group and value by value, in the order in which they are shown.
   */
  public static final class Builder {
    private final String name;
    private final List<Part<Formula>> groups = new ArrayList<>();
    private final List<Part<Tally>> tallies = new ArrayList<>();
    private String[] sort = {};
    private int size = MOST;
    private @Nullable Formula where;
    private List<Grant> readers = List.of();

    private Builder(String name) {
      this.name = name;
    }

    /** Puts rows with different values into different groups. */
    public Builder by(String column, ColumnSpec spec, Formula formula) {
      groups.add(new Part<>(column, spec, formula));
      return this;
    }

    /** Adds what a group comes to. */
    public Builder shows(String column, ColumnSpec spec, Tally tally) {
      tallies.add(new Part<>(column, spec, tally));
      return this;
    }

    /** Counts those rows alone of which something holds. */
    public Builder where(Formula condition) {
      where = condition;
      return this;
    }

    /** Sets the order, {@code "-orders"} for downwards; that of the groups unless set. */
    public Builder sort(String... keys) {
      sort = keys;
      return this;
    }

    /** Sets how many groups are shown unless a client asks for others; 1,000 unless set. */
    public Builder limit(int groupsShown) {
      size = groupsShown;
      return this;
    }

    /** Lets these alone ask for it, of those who may read the rows. */
    public Builder allow(Grant... grants) {
      readers = List.of(grants);
      return this;
    }

    Report of(Entity<?> entity) {
      return new Report(entity, this);
    }
  }
}
