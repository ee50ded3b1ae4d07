package dev.bluewright.store;

import java.util.List;

/** What became of an operation. */
public sealed interface Outcome {

  /** The row with that id. */
  record Found(Row row) implements Outcome {}

  /** A page of rows, in order; {@code more} when there are more after the last. */
  record Rows(List<Row> rows, boolean more) implements Outcome {}

  /** How many rows. */
  record Counted(long count) implements Outcome {}

  /** Ids of related rows, in order; the rows where they were asked for; {@code more} if so. */
  record Related(List<Object> ids, List<Row> rows, boolean more) implements Outcome {}

  /** The rows are a pair, or none, as it was asked. */
  record Paired() implements Outcome {}

  /** The piece of a content is kept. */
  record Staged() implements Outcome {}

  /** A piece of a content. */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, and not copied
  record Chunk(byte[] bytes) implements Outcome {}

  /** The row as stored, with id, times and version. */
  record Inserted(Row row) implements Outcome {}

  /** The same insert was done before; the row as it was stored then. */
  record Replayed(Row row) implements Outcome {}

  /** The key was used before for another request. */
  record KeyReused() implements Outcome {}

  /** The row as it is now. */
  record Updated(Row row) implements Outcome {}

  /** The row is gone. */
  record Deleted() implements Outcome {}

  /** There is no row with that id, as far as the viewer may know. */
  record Missing() implements Outcome {}

  /** The viewer may see it, or knows of it, but may not do it; nothing was changed. */
  record Forbidden() implements Outcome {}

  /** The row has another version than expected; nothing was changed. */
  record Stale(Row row) implements Outcome {}

  /** The row is not in a state that the action may start from; nothing was changed. */
  record WrongState(Row row) implements Outcome {}

  /** Rules do not allow it; nothing was changed. */
  record Broken(Part part, List<Violation> violations) implements Outcome {
    /** What is not as the rules want it. */
    public enum Part {
      /** What the row would hold. */
      CONTENT,
      /** The state that it is in, or that an action would bring it into. */
      STATE
    }
  }

  /**
   * The database refuses the change.
   *
   * @param fields column names, empty when not known; of {@code TIED} the words for such a row
   */
  record Conflict(Kind kind, List<String> fields) implements Outcome {
    /** What the change is in conflict with. */
    public enum Kind {
      /** Another row holds the same value. */
      UNIQUE,
      /** Another row holds the same two values, in whichever order. */
      TIED,
      /** Other rows refer to this one. */
      REFERENCED,
      /** A reference to a row that is not there. */
      NO_SUCH_REFERENCE
    }
  }

  /** A {@link RowChange} refused by throwing; nothing was changed. */
  record Refused(RuntimeException reason) implements Outcome {}

  /** The store cannot answer now; after a write the reason says whether it may have happened. */
  record Unavailable(String reason) implements Outcome {}

  /** A fault of the system; nothing was changed. */
  record Failed(Throwable cause) implements Outcome {}
}
