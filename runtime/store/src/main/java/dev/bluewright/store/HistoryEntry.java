package dev.bluewright.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of a row of an entity that keeps its {@link History}.
 *
 * <p>Thread safety: immutable.
 *
 * @param number grows with every change of the row; the database counts it
 * @param record id of the row
 * @param operation {@code create}, {@code update}, {@code delete}, or the action's name
 * @param at when
 * @param by id of the person who did it; null when nobody was signed in, and for the service
 * @param before the values that changed, as a JSON object, as they were; null for a new row
 * @param after the same values as they are since; null for a deleted row
 */
public record HistoryEntry(
    long number,
    Object record,
    String operation,
    Instant at,
    @Nullable Object by,
    @Nullable String before,
    @Nullable String after) {}
