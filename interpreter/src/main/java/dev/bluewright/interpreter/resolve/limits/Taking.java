package dev.bluewright.interpreter.resolve.limits;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.BoundFact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who takes, of what.
 *
 * @param thing has the stock
 * @param line belongs to it, and tells how many
 * @param by what the line is part of, or the line itself
 */
public record Taking(EntityDraft thing, FieldModel stock, EntityDraft line, EntityDraft by) {
  private static final List<String> STOCK =
      List.of(
          "stock",
          "stockQuantity",
          "stockLevel",
          "stockCount",
          "quantityInStock",
          "inStock",
          "inventory",
          "inventoryCount",
          "availableStock",
          "unitsInStock",
          "availableCopies",
          "copiesAvailable",
          "numberOfAvailableCopies",
          "numberOfCopies",
          "copies",
          "quantityAvailable",
          "availableQuantity",
          "amountAvailable",
          "availableSeats",
          "numberOfAvailableSeats",
          "quantity",
          "count",
          "capacity",
          "numberOfSeats",
          "seats",
          "totalSeats",
          "seatCount",
          "totalCopies",
          "maximumCapacity",
          "maxCapacity",
          "numberOfPlaces",
          "places",
          "numberOfTickets",
          "maxParticipants",
          "maximumParticipants",
          "numberOfSpots");

  /** How much there is at all, which stays. */
  private static final Set<String> TOTAL =
      Set.of(
          "capacity",
          "maximumCapacity",
          "maxCapacity",
          "totalSeats",
          "totalCopies",
          "maxParticipants",
          "maximumParticipants");

  private static final Set<String> LEFT = Set.of("available", "remaining", "free", "left");

  /** What records of a deed are called. */
  private static final Map<String, List<String>> RECORDS =
      Map.ofEntries(
          Map.entry("order", List.of("order", "purchase")),
          Map.entry("buy", List.of("purchase", "order", "sale")),
          Map.entry("purchase", List.of("purchase", "order", "sale")),
          Map.entry("sell", List.of("sale", "order", "purchase")),
          Map.entry("borrow", List.of("loan", "borrowing", "lending", "checkout", "rental")),
          Map.entry("lend", List.of("loan", "lending", "borrowing")),
          Map.entry("loan", List.of("loan")),
          Map.entry("check", List.of("loan", "checkout", "borrowing")),
          Map.entry("rent", List.of("rental", "booking", "hire")),
          Map.entry("hire", List.of("hire", "rental", "booking")),
          Map.entry("book", List.of("booking", "reservation", "ticket")),
          Map.entry("reserve", List.of("reservation", "booking")),
          Map.entry(
              "return", List.of("loan", "borrowing", "lending", "checkout", "rental", "hire")));

  /** What is told of, where it is there and nothing else might be meant. */
  public static Optional<Taking> of(BoundFact.Taken fact, Workspace work) {
    var named = fact.by().flatMap(noun -> named(noun, work));
    if (fact.by().isPresent() && named.isEmpty()) {
      return Optional.empty();
    }
    var thing = fact.thing().flatMap(work::find);
    if (named.isPresent() && thing.filter(each -> each != named.get()).isEmpty()) {
      var records = records(named.get(), fact, work);
      if (!records.isEmpty()) {
        return only(records.stream().flatMap(by -> near(by, named, work)).toList());
      }
    }
    var all =
        named.isPresent()
            ? List.of(named.get())
            : work.entities().stream()
                .filter(each -> work.lexicon().events().isMade(each.noun()))
                .toList();
    var found = only(all.stream().flatMap(by -> near(by, thing, work)).toList());
    return found.or(() -> named.flatMap(by -> joined(by, thing, fact.field(), work)));
  }

  /** "An incoming movement" is a movement; which of them is asked apart. */
  static Optional<EntityDraft> named(Noun noun, Workspace work) {
    return work.find(noun)
        .or(() -> noun.words().size() > 1 ? work.find(Noun.of(noun.head())) : Optional.empty());
  }

  private static Optional<Taking> only(List<Taking> found) {
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** "When a book is borrowed": the loans of it. */
  private static List<EntityDraft> records(
      EntityDraft thing, BoundFact.Taken fact, Workspace work) {
    return fact.verb().map(verb -> records(verb, thing, work)).orElse(List.of());
  }

  /** "Readers borrow books": a loan is made of one, where loans are kept. */
  public static List<EntityDraft> recordsOf(String verb, EntityDraft thing, Workspace work) {
    return verb.equals("return") ? List.of() : records(verb, thing, work);
  }

  /** What is made of a thing when a deed is done with it, and belongs to it. */
  public static Optional<EntityDraft> madeOf(String verb, EntityDraft thing, Workspace work) {
    return recordsOf(verb, thing, work).stream()
        .flatMap(by -> lines(by, work).stream())
        .filter(line -> RelationPlacing.leadsTo(line, thing))
        .findFirst();
  }

  /** "Readers return books": the loan of one ends, where loans are kept. */
  public static EntityDraft givenBack(String state, EntityDraft thing, Workspace work) {
    return state.equals("returned")
        ? records("return", thing, work).stream().findFirst().orElse(thing)
        : thing;
  }

  private static List<EntityDraft> records(String verb, EntityDraft thing, Workspace work) {
    var names = RECORDS.getOrDefault(verb.replaceFirst("[ _].*", ""), List.of());
    return names.isEmpty() || names.contains(thing.noun().head())
        ? List.of()
        : work.entities().stream()
            .filter(each -> each != thing && names.contains(each.noun().head()))
            .filter(
                each ->
                    lines(each, work).stream()
                        .anyMatch(line -> RelationPlacing.leadsTo(line, thing)))
            .limit(1)
            .toList();
  }

  private static List<EntityDraft> lines(EntityDraft by, Workspace work) {
    return Stream.concat(
            Stream.of(by), work.entities().stream().filter(e -> RelationPlacing.leadsTo(e, by)))
        .toList();
  }

  private static Stream<Taking> near(EntityDraft by, Optional<EntityDraft> thing, Workspace work) {
    var found = new ArrayList<Taking>();
    for (var line : lines(by, work)) {
      for (var each : work.entities()) {
        if (each != by
            && each != line
            && thing.filter(one -> one != each).isEmpty()
            && RelationPlacing.leadsTo(line, each)) {
          stock(each).ifPresent(stock -> found.add(new Taking(each, stock, line, by)));
        }
      }
    }
    return found.stream();
  }

  /** Where no relation was told of, the records are about the one thing that has a stock. */
  private static Optional<Taking> joined(
      EntityDraft by, Optional<EntityDraft> thing, Optional<Noun> field, Workspace work) {
    var having =
        thing.isPresent()
            ? thing.stream().toList()
            : work.entities().stream().filter(each -> stock(each).isPresent()).toList();
    if (having.size() != 1
        || having.getFirst() == by
        || stock(by).filter(each -> !AMOUNT.contains(each.name())).isPresent()
        || having.stream().noneMatch(each -> isPlain(each, thing))) {
      return Optional.empty();
    }
    var one = having.getFirst();
    var stock = stock(one).or(() -> field.flatMap(noun -> made(one, noun, work)));
    if (stock.isEmpty()) {
      return Optional.empty();
    }
    var line =
        lines(by, work).stream()
            .filter(each -> each != by && amount(each).isPresent())
            .findFirst()
            .orElse(by);
    if (thing.isEmpty() && amount(line).isEmpty()) {
      return Optional.empty();
    }
    RelationPlacing.belongTo(line, one, work);
    return Optional.of(new Taking(one, stock.get(), line, by));
  }

  /** Whether a thing that nobody named has a stock, and not only a number. */
  private static boolean isPlain(EntityDraft one, Optional<EntityDraft> named) {
    return named.isPresent()
        || stock(one).filter(each -> !AMOUNT.contains(each.name())).isPresent();
  }

  private static Optional<FieldModel> made(EntityDraft thing, Noun noun, Workspace work) {
    return STOCK.contains(noun.camelCase())
        ? Optional.of(work.fields().of(thing, noun, false)).filter(Taking::isCounted)
        : Optional.empty();
  }

  private static Optional<FieldModel> stock(EntityDraft entity) {
    return STOCK.stream()
        .flatMap(name -> Optional.ofNullable(entity.fields.get(name)).stream())
        .filter(Taking::isCounted)
        .findFirst();
  }

  private static final List<String> AMOUNT =
      List.of(
          "quantity",
          "amount",
          "count",
          "number",
          "units",
          "copies",
          "seats",
          "tickets",
          "numberOfSeats",
          "numberOfTickets",
          "numberOfCopies",
          "numberOfUnits",
          "numberOfItems",
          "seatCount",
          "ticketCount");

  /** How many one of the lines takes. */
  public Optional<FieldModel> amount() {
    return amount(line);
  }

  private static Optional<FieldModel> amount(EntityDraft line) {
    return AMOUNT.stream()
        .flatMap(name -> Optional.ofNullable(line.fields.get(name)).stream())
        .filter(Taking::isCounted)
        .findFirst();
  }

  static boolean isLeft(String word) {
    return LEFT.contains(word);
  }

  /**
   * Whether the value is how much there is at all, so that what is left is another: a capacity, or
   * the number of copies where the text speaks of the available ones.
   */
  boolean isRoom(Optional<Noun> said) {
    var known = thing.rules.containsKey(stock.name() + "Kept");
    var names = stock.name().matches("(?i).*(?:stock|inventory|available|remaining|quantity).*");
    return known
        || TOTAL.contains(stock.name())
        || (!names && said.filter(n -> n.words().stream().anyMatch(LEFT::contains)).isPresent());
  }

  /** Whether a value is how much there is in stock, and no other number. */
  public static boolean isStock(FieldModel field) {
    return isCounted(field) && field.name().matches("(?i).*(?:stock|inventory).*");
  }

  private static boolean isCounted(FieldModel field) {
    return field.type() instanceof FieldType.Whole && field.isGiven();
  }
}
