package dev.bluewright.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A time from one column to another, in which no other row may fall; made by {@link
 * Columns#between}. It begins with the first and ends before the second, so that one may start when
 * another ends. A row without a begin does not count; one without an end goes on.
 *
 * <p>Thread safety: immutable.
 *
 * @param of the relations and columns that say for which thing; rows in which one of them is
 *     missing do not count. None: for all rows
 * @param from the column of the begin: a day, a time or a moment
 * @param to the column of the end, of the same type
 * @param unless which rows do not count, said of their own columns; null where all count
 */
public record Span(List<String> of, String from, String to, @Nullable Formula unless) {
  /** Copies the names. */
  public Span {
    of = List.copyOf(of);
  }

  /** The same for each thing that relations and columns name together. */
  public Span of(String... names) {
    return new Span(List.of(names), from, to, unless);
  }

  /** The same, but for rows of which something holds. */
  public Span unless(Formula said) {
    return new Span(of, from, to, said);
  }

  /** The relation whose row is locked while rows are asked for; where there is none, a turn is. */
  Optional<Relation.BelongsTo> lock(Entity<?> entity) {
    return of.stream()
        .map(entity.relations()::get)
        .filter(Relation.BelongsTo.class::isInstance)
        .map(Relation.BelongsTo.class::cast)
        .findFirst();
  }

  /** The columns that say for which thing, and first of all whose. */
  List<Column> things(Entity<?> entity) {
    Stream<Column> said =
        of.stream()
            .map(
                name ->
                    entity.relations().get(name) instanceof Relation.BelongsTo relation
                        ? relation.column()
                        : entity.column(name));
    return Stream.concat(entity.access().tenant().stream(), said).distinct().toList();
  }

  /** What a row that overlaps another is answered with. */
  Violation violation(Entity<?> entity) {
    String from = entity.column(this.from).jsonName();
    String one = Names.words(entity.name());
    String same = of.stream().map(entity::jsonName).collect(Collectors.joining(" and "));
    return new Violation(
        from,
        "overlap",
        "From %s to %s it overlaps another %s%s."
            .formatted(
                from,
                entity.column(to).jsonName(),
                one,
                same.isEmpty() ? "" : " with the same " + same));
  }
}
