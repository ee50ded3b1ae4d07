package dev.bluewright.accounts;

import dev.bluewright.http.Pages;
import dev.bluewright.http.Refusals;
import dev.bluewright.store.Column;
import dev.bluewright.store.Crossing;
import dev.bluewright.store.EnhancedStore;
import dev.bluewright.store.Entity;
import dev.bluewright.store.Outcome;
import dev.bluewright.store.Query;
import dev.bluewright.store.Query.Filter;
import dev.bluewright.store.Query.Operator;
import dev.bluewright.store.Relation;
import dev.bluewright.store.Row;
import dev.bluewright.store.StoreOperation;
import dev.bluewright.store.StoreOperation.ReadRelated;
import dev.bluewright.store.Viewer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What is kept of a person, as far as the current viewer may read it: the records that refer to the
 * person, those that would go along if one of them were deleted, and what the person is paired
 * with. Deleted records that the viewer could restore are among them.
 *
 * <p>Each record is as it is when it is read. Thread safety: for one thread.
 */
final class Belongings {
  private static final int PAGE = 500;
  private static final int MOST_PAIRS = 100_000;

  private final Entity<?> people;
  private final EnhancedStore store;
  private final List<Entity<?>> readable;
  private final Map<Entity<?>, Set<Object>> found = new LinkedHashMap<>();

  /** Records of an entity that refer to records of another by a column. */
  private record Way(Entity<?> from, Column column) {}

  /** What a person is paired with by a relation; {@code crossing} leads away from the person. */
  record Pairs(String name, Crossing crossing) {}

  Belongings(People<?> people, EnhancedStore store, Object person) {
    this.people = people.entity();
    this.store = store;
    Set<Entity<?>> accounts = Set.of(people.entities());
    readable =
        store.entities().stream()
            .filter(each -> !accounts.contains(each) && each != people.entity())
            .filter(each -> !each.access().reach("read", Viewer.current()).none())
            .toList();
    for (Way way : ways(people.entity(), false)) {
      follow(way, List.of(person));
    }
  }

  private List<Way> ways(Entity<?> target, boolean onlyWhatGoesAlong) {
    List<Way> ways = new ArrayList<>();
    for (Entity<?> from : readable) {
      for (Relation relation : from.relations().values()) {
        if (relation instanceof Relation.BelongsTo one
            && one.target().get() == target
            && (!onlyWhatGoesAlong || one.onDelete() == Relation.OnDelete.CASCADE)) {
          ways.add(new Way(from, one.column()));
        }
      }
    }
    return ways;
  }

  private void follow(Way way, Collection<Object> to) {
    Set<Object> known = found.computeIfAbsent(way.from(), _ -> new LinkedHashSet<>());
    List<Object> fresh = new ArrayList<>();
    each(
        way.from(),
        way.column(),
        to,
        row -> {
          Object id = Objects.requireNonNull(row.get(way.from().id().index()));
          if (known.add(id)) {
            fresh.add(id);
          }
        });
    if (!fresh.isEmpty()) {
      ways(way.from(), true).forEach(next -> follow(next, fresh));
    }
  }

  /** The entities that some of it is of. */
  List<Entity<?>> entities() {
    return readable.stream().filter(each -> !found.getOrDefault(each, Set.of()).isEmpty()).toList();
  }

  /** The records of an entity, read page by page. */
  void each(Entity<?> entity, Consumer<Row> taker) {
    each(entity, entity.id(), found.getOrDefault(entity, Set.of()), taker);
  }

  private void each(
      Entity<?> entity, Column column, Collection<Object> values, Consumer<Row> taker) {
    List<Object> all = List.copyOf(values);
    for (int from = 0; from < all.size(); from += PAGE) {
      List<Object> part = all.subList(from, Math.min(all.size(), from + PAGE));
      Filter filter = new Filter(column, Operator.IN, part);
      Query query = new Query(List.of(filter), List.of(), List.of(), PAGE, List.of());
      Pages.each(entity, query, this::ask, taker);
    }
  }

  private Outcome ask(StoreOperation asked) {
    store.accept(asked);
    return asked.await();
  }

  /** The relations by which a person can be paired with what is readable. */
  List<Pairs> pairs() {
    return Stream.concat(Stream.of(people), readable.stream()).flatMap(this::pairs).toList();
  }

  private Stream<Pairs> pairs(Entity<?> entity) {
    return entity.relations().values().stream()
        .filter(Relation.ManyToMany.class::isInstance)
        .map(Relation.ManyToMany.class::cast)
        .filter(many -> entity == people || many.target().get() == people)
        .map(
            many -> {
              Crossing crossing = many.crossing(entity);
              return new Pairs(
                  entity.path() + "." + many.name(),
                  entity == people ? crossing : crossing.reversed());
            });
  }

  /** The ids of what a person is paired with, 100,000 at most. */
  List<Object> ids(Pairs pairs, Object person) {
    Outcome outcome = ask(new ReadRelated(pairs.crossing(), person, MOST_PAIRS, false));
    if (outcome instanceof Outcome.Related related) {
      return related.ids();
    }
    throw Refusals.of(outcome);
  }
}
