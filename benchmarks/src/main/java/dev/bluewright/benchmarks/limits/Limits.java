package dev.bluewright.benchmarks.limits;

import dev.bluewright.store.Entity;
import dev.bluewright.store.Outcome;
import dev.bluewright.store.Query;
import dev.bluewright.store.Row;
import dev.bluewright.store.StoreOperation.Act;
import dev.bluewright.store.StoreOperation.Insert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The limits over one database, with what they are about. */
final class Limits {
  private static final int READERS = 20;
  private static final int ROOMS = 3;
  private static final int HOURS = 24;
  private static final long STOCK = 300;
  private static final long BOTTLES = 500;
  private static final Instant OPENS = Instant.parse("2030-05-04T08:00:00Z");

  private final Replicas replicas;
  private final List<Object> readers = new ArrayList<>();
  private final List<Object> items = new ArrayList<>();

  Limits(Replicas replicas) {
    this.replicas = replicas;
    for (int i = 0; i < READERS; i++) {
      readers.add(insert(Reader.ENTITY, (long) i));
      items.add(insert(Item.ENTITY, STOCK, BOTTLES));
    }
  }

  static List<Entity<?>> entities() {
    return List.of(
        Reader.ENTITY,
        Loan.ENTITY,
        Slot.ENTITY,
        Item.ENTITY,
        Line.ENTITY,
        Vote.ENTITY,
        Bill.ENTITY);
  }

  List<Limit> all() {
    return List.of(
        new Limit(
            "at most 3 per owner",
            number -> insertion(Loan.ENTITY, readers.get(number % READERS)),
            _ -> tooMany()),
        new Limit("no overlap", this::booking, _ -> overlaps()),
        new Limit("stock never negative, by an action", _ -> take(), this::wrongStock),
        new Limit(
            "stock never negative, by records",
            number -> insertion(Line.ENTITY, 1L + number % 3, items.get(1)),
            _ -> overdrawn()),
        new Limit(
            "once per person",
            number ->
                insertion(
                    Vote.ENTITY, readers.get(number % READERS), items.get(number / READERS % 5)),
            _ -> twice()),
        new Limit("sequence without gaps", Limits::bill, this::gaps));
  }

  private Object insert(Entity<?> entity, @Nullable Object... values) {
    if (!(replicas.ask(0, insertion(entity, values)) instanceof Outcome.Inserted(Row row))) {
      throw new IllegalStateException("A row of " + entity.name() + " was not inserted.");
    }
    return Objects.requireNonNull(row.get(0));
  }

  /** An insert of a row without its id and what the store makes. */
  private static Insert insertion(Entity<?> entity, @Nullable Object... values) {
    @Nullable Object[] all = new Object[entity.columns().size()];
    System.arraycopy(values, 0, all, 1, values.length);
    return new Insert(entity, Row.of(all), null);
  }

  /** From half an hour to two hours, somewhere in a day. */
  private Insert booking(int number) {
    long from = number * 37L % (HOURS * 4);
    long quarters = 2L + number % 7;
    return insertion(
        Slot.ENTITY,
        OPENS.plusSeconds(from * 900),
        OPENS.plusSeconds((from + quarters) * 900),
        readers.get(number % ROOMS));
  }

  private Act take() {
    return new Act(
        Item.ENTITY,
        items.getFirst(),
        Objects.requireNonNull(Item.ENTITY.actions().get("take")),
        null,
        null);
  }

  /** Every fifth is about nothing, every seventh has a code of another. */
  private static Insert bill(int number) {
    String code = number % 7 == 0 ? "code " + number % 5 : UUID.randomUUID().toString();
    return insertion(Bill.ENTITY, number % 5 == 0 ? 0L : 1L, code);
  }

  private List<Row> rows(Entity<?> entity) {
    return replicas.rows(entity, new Query(List.of(), List.of(), List.of(), 10_000, List.of()));
  }

  private long tooMany() {
    Map<Object, Long> loans = new HashMap<>();
    rows(Loan.ENTITY)
        .forEach(row -> loans.merge(Objects.requireNonNull(row.get(1)), 1L, Long::sum));
    return loans.values().stream().mapToLong(each -> Math.max(0, each - Reader.MOST)).sum();
  }

  private long overlaps() {
    List<Row> slots = new ArrayList<>(rows(Slot.ENTITY));
    slots.sort(Comparator.comparing(row -> (Instant) Objects.requireNonNull(row.get(1))));
    Map<Object, Instant> ends = new HashMap<>();
    long overlaps = 0;
    for (Row slot : slots) {
      Object room = Objects.requireNonNull(slot.get(3));
      Instant end = ends.getOrDefault(room, Instant.MIN);
      Instant begins = (Instant) Objects.requireNonNull(slot.get(1));
      Instant ended = (Instant) Objects.requireNonNull(slot.get(2));
      overlaps += begins.isBefore(end) ? 1 : 0;
      ends.put(room, ended.isAfter(end) ? ended : end);
    }
    return overlaps;
  }

  /** What is left and what was taken is what there was. */
  private long wrongStock(long taken) {
    long left = number(item(0), 1);
    return Math.max(0, -left) + Math.abs(STOCK - taken - left);
  }

  private long overdrawn() {
    long sold = rows(Line.ENTITY).stream().mapToLong(row -> number(row, 1)).sum();
    return Math.max(0, sold - BOTTLES) + Math.abs(BOTTLES - sold - number(item(1), 2));
  }

  private Row item(int number) {
    return rows(Item.ENTITY).stream()
        .filter(row -> items.get(number).equals(row.get(0)))
        .findFirst()
        .orElseThrow();
  }

  private long twice() {
    List<Row> votes = rows(Vote.ENTITY);
    Set<List<@Nullable Object>> once = new HashSet<>();
    return votes.stream().filter(row -> !once.add(Arrays.asList(row.get(1), row.get(2)))).count();
  }

  /** Numbers from 1 to how many there are that are missing or there twice. */
  private long gaps(long taken) {
    List<Long> numbers = rows(Bill.ENTITY).stream().map(row -> number(row, 3)).sorted().toList();
    long wrong = Math.abs(taken - numbers.size());
    for (int i = 0; i < numbers.size(); i++) {
      wrong += numbers.get(i) == i + 1L ? 0 : 1;
    }
    return wrong;
  }

  private static long number(Row row, int column) {
    return (Long) Objects.requireNonNull(row.get(column));
  }
}
