package dev.bluewright.http.shape;

/** What a request comes to, where its status may be prescribed. */
public enum Result {
  /** A record was made; 201 unless prescribed. */
  CREATE,
  /** A record was changed; 200 unless prescribed. */
  UPDATE,
  /** A record was replaced; 200 unless prescribed. */
  REPLACE,
  /** A record was deleted; 204 unless prescribed. */
  DELETE,
  /** An action was done; 200 unless prescribed. */
  ACT,
  /** The request cannot be read; 400 unless prescribed. */
  UNREADABLE,
  /** A field is not valid; 422 unless prescribed. */
  INVALID,
  /** There is no such record; 404 unless prescribed. */
  MISSING,
  /** Other records, or its own state, do not allow it; 409 unless prescribed. */
  CONFLICT,
  /** The record refers to one that is not there; as {@link #INVALID} unless prescribed. */
  REFERENCE
}
