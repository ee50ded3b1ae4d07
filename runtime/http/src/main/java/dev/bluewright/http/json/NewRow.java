package dev.bluewright.http.json;

import dev.bluewright.store.Attachments;
import dev.bluewright.store.Row;

/** What the body of a POST says: a row, and what is written together with it. */
public record NewRow(Row row, Attachments attached) {}
