package dev.bluewright.http;

import dev.bluewright.http.json.RowWriter;
import dev.bluewright.http.query.Expand;
import dev.bluewright.http.query.ListRequests;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Relation;
import dev.bluewright.store.Report;
import java.util.ArrayList;
import java.util.List;

/**
 * How the rows of an entity are asked for and shown.
 *
 * <p>Thread safety: safe for use by any thread.
 */
final class Page {
  private final Entity<?> entity;
  private final Operations operations;
  private final ListRequests requests;
  private final RowWriter writer;
  private final EntityTags tags;
  private final List<Part> pairs = new ArrayList<>();
  private final List<Expand> nested = new ArrayList<>();
  private final Composition whole;

  /** All entities must be built. */
  Page(Entity<?> entity, Operations operations) {
    this(entity, new ListRequests(entity), operations);
  }

  /** How a report is asked for and shown. */
  Page(Report report, Operations operations) {
    this(report.rows(), new ListRequests(report), operations);
  }

  private Page(Entity<?> entity, ListRequests requests, Operations operations) {
    this.entity = entity;
    this.operations = operations;
    this.requests = requests;
    this.writer = new RowWriter(entity);
    this.tags = new EntityTags(entity);
    for (Relation relation : entity.relations().values()) {
      if (relation instanceof Relation.ManyToMany many) {
        pairs.add(Part.ids(entity, many, operations));
      } else if (relation instanceof Relation.HasMany many && many.nested()) {
        nested.add(new Expand(many, List.of()));
      }
    }
    whole = record(List.of());
  }

  Entity<?> entity() {
    return entity;
  }

  ListRequests requests() {
    return requests;
  }

  EntityTags tags() {
    return tags;
  }

  /** How one row is shown: with the ids of its pairs and what is nested in it. */
  Composition whole() {
    return whole;
  }

  /** How one row is shown when more is asked for. */
  Composition record(List<Expand> expanded) {
    List<Expand> all = new ArrayList<>(expanded);
    for (Expand each : nested) {
      if (expanded.stream().noneMatch(asked -> asked.relation().equals(each.relation()))) {
        all.add(each);
      }
    }
    return list(all);
  }

  /** How rows of a list are shown: with the ids of their pairs. */
  Composition list(List<Expand> expanded) {
    return new Composition(writer, pairs, entity, expanded, operations);
  }
}
