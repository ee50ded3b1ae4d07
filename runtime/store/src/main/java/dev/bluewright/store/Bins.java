package dev.bluewright.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is kept of rows that are deleted: those of the entities that say so, those that go with
 * them, and what these were related to. Where no entity says so, there is nothing here.
 *
 * <p>Thread safety: immutable.
 */
final class Bins {
  private final IdentityHashMap<Entity<?>, Bin> bins = new IdentityHashMap<>();
  private final List<Entity<?>> order = new ArrayList<>();
  private final IdentityHashMap<Entity<?>, List<Referrer>> below = new IdentityHashMap<>();
  private final List<KeptLink> links = new ArrayList<>();
  private final Set<Entity<?>> watched = Collections.newSetFromMap(new IdentityHashMap<>());

  Bins(List<Entity<?>> held) {
    if (held.stream().noneMatch(entity -> entity.bin().isPresent())) {
      return;
    }
    held.forEach(entity -> below.put(entity, below(entity, held)));
    held.forEach(entity -> entity.bin().ifPresent(bin -> add(entity, bin)));
    held.forEach(this::link);
    held.stream().filter(entity -> leadsToBins(entity, ways())).forEach(watched::add);
  }

  private static List<Referrer> below(Entity<?> entity, List<Entity<?>> held) {
    return Referrer.to(entity, held).stream().filter(each -> !each.refuses()).toList();
  }

  private void add(Entity<?> entity, Bin bin) {
    if (bins.putIfAbsent(entity, bin) != null) {
      return;
    }
    order.add(entity);
    for (Referrer each : below(entity)) {
      if (each.deletes() && !each.from().fleeting()) {
        add(each.from(), each.from().bin().orElseGet(() -> Bin.of(each.from())));
      }
    }
  }

  private void link(Entity<?> entity) {
    for (Relation relation : entity.relations().values()) {
      switch (relation) {
        case Relation.ManyToMany many when isKept(entity) || isKept(many.target().get()) ->
            links.add(KeptLink.of(entity, many));
        case Relation.BelongsTo one
            when one.onDelete() == Relation.OnDelete.CLEAR && isKept(one.target().get()) ->
            links.add(KeptLink.of(entity, one));
        case Relation.BelongsTo _, Relation.Owning _, Relation.Paired _ -> {}
      }
    }
  }

  private static Set<Entity<?>> ways() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  /** Whether kept rows refer to rows of an entity, or to rows that go with one. */
  private boolean leadsToBins(Entity<?> entity, Set<Entity<?>> seen) {
    return seen.add(entity)
        && below(entity).stream()
            .anyMatch(
                each -> isKept(each.from()) || (each.deletes() && leadsToBins(each.from(), seen)));
  }

  private boolean isKept(Entity<?> entity) {
    return bins.containsKey(entity);
  }

  /** All of them. */
  Collection<Bin> all() {
    return order.stream().map(this::of).toList();
  }

  /** The deleted rows of an entity that is known to keep them. */
  Bin of(Entity<?> entity) {
    return Objects.requireNonNull(bins.get(entity));
  }

  /** The deleted rows of an entity, its own or gone along with others. */
  Optional<Bin> find(Entity<?> entity) {
    return Optional.ofNullable(bins.get(entity));
  }

  /** Whether kept rows may depend on rows of an entity that go for good. */
  boolean watches(Entity<?> entity) {
    return watched.contains(entity);
  }

  /** What becomes of the rows that refer to one that goes. */
  List<Referrer> below(Entity<?> entity) {
    return below.getOrDefault(entity, List.of());
  }

  /** What deleted rows were related to. */
  List<KeptLink> links() {
    return links;
  }
}
