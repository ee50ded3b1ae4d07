package dev.bluewright.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the writes of one entity are run with.
 *
 * <p>Thread safety: for one thread.
 */
final class WriteWork {
  private final Session session;
  private final Entity<?> entity;
  private final Neighbours neighbours;
  private final Touched touched;
  private final Chronicle chronicle;
  private final Effects effects;
  private final Instant now;
  private final @Nullable Outcome[] outcomes;
  private final boolean asked;

  /** What was asked for. */
  WriteWork(
      Session session,
      Entity<?> entity,
      Neighbours neighbours,
      Touched touched,
      Chronicle chronicle,
      Effects effects,
      Instant now,
      @Nullable Outcome[] outcomes) {
    this(session, entity, neighbours, touched, chronicle, effects, now, outcomes, true);
  }

  private WriteWork(
      Session session,
      Entity<?> entity,
      Neighbours neighbours,
      Touched touched,
      Chronicle chronicle,
      Effects effects,
      Instant now,
      @Nullable Outcome[] outcomes,
      boolean asked) {
    this.session = session;
    this.entity = entity;
    this.neighbours = neighbours;
    this.touched = touched;
    this.chronicle = chronicle;
    this.effects = effects;
    this.now = now;
    this.outcomes = outcomes;
    this.asked = asked;
  }

  /** The same for the writes of another entity. */
  WriteWork of(Entity<?> other) {
    return new WriteWork(
        session, other, neighbours, touched, chronicle, effects, now, outcomes, asked);
  }

  /** The same for what follows from the writes, which has outcomes of its own. */
  WriteWork following(Entity<?> other, @Nullable Outcome[] itsOutcomes) {
    return new WriteWork(
        session, other, neighbours, touched, chronicle, effects, now, itsOutcomes, false);
  }

  /** The place in the batch of a write; of what follows from another it is not known. */
  int place(WriteGroup.Entry<?> entry) {
    return asked ? entry.index : Timed.MANY;
  }

  Session session() {
    return session;
  }

  Entity<?> entity() {
    return entity;
  }

  Neighbours neighbours() {
    return neighbours;
  }

  /** The rows of which to ask again whether what must hold does. */
  Touched touched() {
    return touched;
  }

  /** What is told of the changes. */
  Chronicle chronicle() {
    return chronicle;
  }

  /** What follows from the changes. */
  Effects effects() {
    return effects;
  }

  Instant now() {
    return now;
  }

  /** The replies of the whole batch, to be filled. */
  @Nullable Outcome[] outcomes() {
    return outcomes;
  }
}
