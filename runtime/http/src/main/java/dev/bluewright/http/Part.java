package dev.bluewright.http;

import dev.bluewright.http.json.JsonBytes;
import dev.bluewright.http.json.RowWriter;
import dev.bluewright.http.query.Expand;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Outcome;
import dev.bluewright.store.Relation;
import dev.bluewright.store.Row;
import dev.bluewright.store.StoreOperation;
import dev.bluewright.store.StoreOperation.ReadById;
import dev.bluewright.store.StoreOperation.ReadRelated;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * One relation that is shown within the rows of an entity.
 *
 * <p>Thread safety: safe for use by any thread.
 */
final class Part {
  /** Most rows of one relation that are shown within a row. */
  static final int MOST_ROWS = 100;

  /** Most ids of one relation that are shown within a row. */
  static final int MOST_IDS = 1000;

  /** How what was found of one row is written. */
  private enum Form {
    ONE,
    MANY,
    IDS
  }

  private final byte[] member;
  private final int key;
  private final Form form;
  private final Function<Object, StoreOperation> question;
  private final Composition within;
  private final Operations operations;

  private Part(
      String name,
      int key,
      Form form,
      Function<Object, StoreOperation> question,
      Composition within,
      Operations operations) {
    this.member = RowWriter.member(',', name);
    this.key = key;
    this.form = form;
    this.question = question;
    this.within = within;
    this.operations = operations;
  }

  /** The ids of the rows that are paired with one. */
  static Part ids(Entity<?> entity, Relation.ManyToMany relation, Operations operations) {
    var crossing = relation.crossing(entity);
    return new Part(
        entity.jsonName(relation.one() + "Ids"),
        entity.id().index(),
        Form.IDS,
        id -> new ReadRelated(crossing, id, MOST_IDS, false),
        within(crossing.target(), List.of(), operations),
        operations);
  }

  /** A relation that is asked for. */
  static Part of(Entity<?> entity, Expand expand, Operations operations) {
    Entity<?> target = expand.relation().target().get();
    var within = within(target, expand.within(), operations);
    return switch (expand.relation()) {
      case Relation.BelongsTo one ->
          new Part(
              entity.jsonName(one.name()),
              one.column().index(),
              Form.ONE,
              id -> new ReadById(target, id),
              within,
              operations);
      case Relation.HasOne one -> reaching(entity, one, Form.ONE, 1, within, operations);
      case Relation.HasMany many ->
          reaching(entity, many, Form.MANY, MOST_ROWS, within, operations);
      case Relation.Paired many -> reaching(entity, many, Form.MANY, MOST_ROWS, within, operations);
    };
  }

  private static Part reaching(
      Entity<?> entity,
      Relation.Reaching relation,
      Form form,
      int most,
      Composition within,
      Operations operations) {
    var crossing = relation.crossing(entity);
    return new Part(
        entity.jsonName(relation.name()),
        entity.id().index(),
        form,
        id -> new ReadRelated(crossing, id, most, true),
        within,
        operations);
  }

  private static Composition within(
      Entity<?> target, List<Expand> expanded, Operations operations) {
    return new Composition(new RowWriter(target), List.of(), target, expanded, operations);
  }

  /** Asks for what the rows are related to, each only once; does not wait. */
  Asked ask(List<Row> rows) {
    Map<Object, StoreOperation> sent = new LinkedHashMap<>();
    for (Row row : rows) {
      Object id = row.get(key);
      if (id != null) {
        sent.computeIfAbsent(id, each -> operations.send(question.apply(each)));
      }
    }
    return new Asked(this, sent);
  }

  /** What was asked, and is not known yet. */
  record Asked(Part part, Map<Object, StoreOperation> sent) {
    /** Waits; then asks for what is shown within. */
    Found found() {
      Map<Object, Outcome.Related> found = HashMap.newHashMap(sent.size());
      sent.forEach((id, operation) -> found.put(id, related(operation.await())));
      List<Row> rows = found.values().stream().flatMap(each -> each.rows().stream()).toList();
      return new Found(part, found, part.within.read(rows));
    }

    private static Outcome.Related related(Outcome outcome) {
      return switch (outcome) {
        case Outcome.Related related -> related;
        case Outcome.Found(var row) -> new Outcome.Related(List.of(), List.of(row), false);
        case Outcome.Missing() -> new Outcome.Related(List.of(), List.of(), false); // deleted since
        default -> throw Refusals.of(outcome);
      };
    }
  }

  /** What was found, by the id that it was asked with. */
  record Found(Part part, Map<Object, Outcome.Related> related, List<Found> within) {
    private static final Outcome.Related NOTHING = new Outcome.Related(List.of(), List.of(), false);

    /** Writes what belongs to a row. */
    void write(Row row, JsonBytes json) {
      json.raw(part.member);
      Object id = row.get(part.key);
      Outcome.Related found = id == null ? NOTHING : related.getOrDefault(id, NOTHING);
      switch (part.form) {
        case MANY -> part.within.array(found.rows(), within, json);
        case IDS -> ids(found.ids(), json);
        case ONE -> {
          if (found.rows().isEmpty()) {
            json.nothing();
          } else {
            part.within.write(found.rows().getFirst(), within, json);
          }
        }
      }
    }

    private static void ids(List<Object> ids, JsonBytes json) {
      json.raw('[');
      for (int at = 0; at < ids.size(); at++) {
        if (at > 0) {
          json.raw(',');
        }
        if (ids.get(at) instanceof UUID uuid) {
          json.uuid(uuid);
        } else {
          json.whole((Long) ids.get(at));
        }
      }
      json.raw(']');
    }
  }
}
