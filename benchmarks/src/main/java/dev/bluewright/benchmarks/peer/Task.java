package dev.bluewright.benchmarks.peer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task, with the fields and the JSON of the generated service. Thread safety: immutable. */
record Task(
    UUID id,
    String title,
    @Nullable String description,
    boolean completed,
    Instant createdAt,
    Instant updatedAt,
    long version) {}
