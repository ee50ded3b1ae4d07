package dev.bluewright.http.json;

import dev.bluewright.store.Attachments;
import dev.bluewright.store.Change;

/**
 * What the body of a PUT or PATCH says: new values, and what takes the place of what is attached.
 */
public record ChangedRow(Change change, Attachments attached) {}
