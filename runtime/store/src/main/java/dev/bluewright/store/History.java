package dev.bluewright.store;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The history of an entity's rows: a {@link HistoryEntry} for every change, written in the
 * transaction of the change, and never changed. Nobody but the service reads the entries
 * themselves; who may read a row is shown the entries about it. See docs/adr/0030.
 *
 * <p>Thread safety: immutable.
 */
public final class History {
  /** What ends the name of the table. */
  private static final String TABLE = "history";

  private static final int LONGEST_OPERATION = 255;

  private final Entity<?> source;
  private final Entity<HistoryEntry> entries;
  private final List<Grant> readers;

  /**
   * How an entity keeps its history.
   *
   * @param people whose id an entry names; null where nobody signs in
   * @param readers who reads the entries about a row that is gone
   */
  record Kept(@Nullable Supplier<? extends Entity<?>> people, List<Grant> readers) {}

  private History(Entity<?> source, Entity<HistoryEntry> entries, List<Grant> readers) {
    this.source = source;
    this.entries = entries;
    this.readers = readers;
  }

  static @Nullable History of(Entity<?> entity, @Nullable Kept kept) {
    return kept == null ? null : new History(entity, entries(entity, kept), kept.readers());
  }

  private static Entity<HistoryEntry> entries(Entity<?> entity, Kept kept) {
    ColumnSpec person = kept.people() == null ? Columns.uuid() : Columns.reference(kept.people());
    return Entity.of(HistoryEntry.class)
        .path(entity.path() + "/" + TABLE)
        .table(Names.constraint(entity.table(), "", TABLE))
        .sort("-number")
        .id("number", Columns.integer())
        .field("record", key(entity))
        .field("operation", Columns.text(LONGEST_OPERATION))
        .field("at", Columns.dateTime())
        .field("by", person.optional())
        .field("before", Columns.json().optional())
        .field("after", Columns.json().optional())
        .allow("all")
        .build();
  }

  private static ColumnSpec key(Entity<?> entity) {
    return entity.id().type() instanceof ColumnType.Sequence
        ? Columns.integer()
        : ColumnSpec.of(entity.id().type());
  }

  /** How the entries are stored and shown. */
  public Entity<HistoryEntry> entries() {
    return entries;
  }

  /** The column with the id of the row that an entry is about. */
  public Column record() {
    return entries.column("record");
  }

  /** A row as a JSON object, as an entry about all of it would hold it, with no blanks. */
  public String told(Row row) {
    return Snapshot.of(Snapshot.columns(source), row);
  }

  /** Whether a viewer is shown the entries about rows that are gone. */
  public boolean showsWhatIsGone(Viewer viewer) {
    return source.access().covers("read", viewer)
        && (viewer.service() || Access.reach(readers, viewer).all());
  }
}
