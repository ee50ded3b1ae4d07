package dev.bluewright.http;

import dev.bluewright.store.ActionDefinition;
import dev.bluewright.store.Column;
import dev.bluewright.store.Relation;
import dev.bluewright.store.Report;
import java.util.Set;
import java.util.stream.Collectors;

/** The resource of an entity that a request is about. */
public sealed interface Target {
  /** {@code /tasks}. */
  record All() implements Target {}

  /** {@code /tasks/{id}}; the id as the client wrote it. */
  record One(String id) implements Target {}

  /** {@code /tasks/{id}/complete}. */
  record Action(String id, ActionDefinition action) implements Target {}

  /** {@code /authors/{id}/books}. */
  record Related(String id, Relation.Reaching relation) implements Target {}

  /** {@code /tasks/{id}/history}: what was done to one. */
  record History(String id) implements Target {
    /** Last part of the path. */
    static final String NAME = "history";
  }

  /** {@code /tasks/{id}/history/{number}}: one as it was after a change; as the client wrote it. */
  record Version(String id, String number) implements Target {}

  /** {@code /tasks/{id}/photo}: the file that a column of one tells of. */
  record Content(String id, Column column) implements Target {}

  /** {@code /tasks/{id}/restore}: brings a deleted one back. */
  record Restored(String id) implements Target {
    /** Last part of the path. */
    static final String NAME = "restore";
  }

  /** {@code /reports/sales-by-month}: what the rows come to. */
  record Reported(Report report) implements Target {}

  /** {@code /books/{id}/tags/{tagId}}; both ids as the client wrote them. */
  record Linked(String id, Relation.Paired relation, String other) implements Target {}

  /** The methods that it answers to, in the order of the header {@code Allow}. */
  default Set<Verb> methods() {
    return switch (this) {
      case All() -> Methods.COLLECTION;
      case One(_) -> Methods.RECORD;
      case Content(_, _) -> Methods.FILE;
      case Action(_, _), Restored(_) -> Methods.DEED;
      case Related(_, Relation.HasMany _) -> Methods.COLLECTION;
      case Related(_, _), History(_), Version(_, _), Reported(_) -> Methods.VIEW;
      case Linked(_, Relation.Tied _, _) -> Methods.TIE;
      case Linked(_, _, _) -> Methods.PAIR;
    };
  }

  /** The methods that it answers to, as the header {@code Allow} lists them. */
  default String allow() {
    return methods().stream().map(Verb::name).collect(Collectors.joining(", "));
  }
}
