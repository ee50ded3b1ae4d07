package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.meant.PartsTold.Way;
import dev.bluewright.interpreter.resolve.work.Heard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What it comes to that a whole is made of parts, each with values in it: where a part is there by
 * itself, records of their own between the two, as the lines of an order are; else values of parts.
 */
public final class Lines {
  /** What is nothing without its whole. */
  private static final Set<String> PARTS =
      Set.of(
          "question",
          "option",
          "choice",
          "answer",
          "step",
          "section",
          "chapter",
          "page",
          "stage",
          "round",
          "row",
          "column",
          "cell",
          "slot",
          "task",
          "subtask",
          "address",
          "line",
          "entry",
          "detail",
          "position",
          "copy",
          "instance",
          "specimen");

  /** Of which the lines are called items. */
  private static final Set<String> OF_ITEMS =
      Set.of("cart", "basket", "bag", "order", "invoice", "quote", "receipt", "purchase", "sale");

  /** What tells what a thing is, and nothing of its place among others. */
  private static final Set<String> TELLING =
      Set.of("name", "title", "type", "kind", "label", "category", "content", "genre");

  private final Lexicon lexicon;
  private final PartsTold told;
  private final Map<Way, Noun> lines = new HashMap<>();

  private Lines(List<Heard> heard, Lexicon lexicon) {
    this.lexicon = lexicon;
    this.told = new PartsTold(heard);
    heard.stream()
        .flatMap(each -> each.all(TieFact.Lined.class))
        .filter(this::isLine)
        .forEach(fact -> lines.put(Way.of(fact), line(fact)));
  }

  /** What was heard, with what each of them comes to in its place. */
  public static List<Heard> settled(List<Heard> heard, Lexicon lexicon) {
    if (heard.stream().noneMatch(each -> each.has(TieFact.Lined.class))) {
      return heard;
    }
    var lines = new Lines(heard, lexicon);
    return heard.stream().map(lines::settled).toList();
  }

  /** Whether the part is there by itself, and these are no values that it has there. */
  private boolean isLine(TieFact.Lined fact) {
    var part = fact.part();
    var values = told.values(part);
    return !PARTS.contains(part.head())
        && !part.words().contains(fact.whole().head())
        && (!values.isEmpty() || told.isAlone(Way.of(fact)))
        && names(fact).noneMatch(values::contains)
        && names(fact).anyMatch(name -> !tells(name));
  }

  private static Stream<Noun> names(TieFact.Lined fact) {
    return fact.said().stream()
        .flatMap(
            value ->
                value instanceof Fact.FieldOf(_, var field, _, _)
                    ? Stream.of(field)
                    : Stream.empty());
  }

  private boolean tells(Noun name) {
    return TELLING.contains(name.head())
        || lexicon
            .fieldTypes()
            .suggestedBy(name)
            .filter(FieldType.LongText.class::isInstance)
            .isPresent();
  }

  /** What a line is called: as the text does, else after both. */
  private Noun line(TieFact.Lined fact) {
    var item = joined(fact.whole(), "item");
    return OF_ITEMS.contains(fact.whole().head()) || told.isNamed(item)
        ? item
        : joined(fact.whole(), fact.part().head());
  }

  private static Noun joined(Noun whole, String last) {
    return new Noun(Stream.of(whole.head(), last).toList());
  }

  private Heard settled(Heard each) {
    var facts = new ArrayList<Fact>();
    var here = each.all(TieFact.Lined.class).filter(this::isMeant).toList();
    for (var fact : each.facts()) {
      if (fact instanceof TieFact.Lined lined) {
        (here.contains(lined) ? facts(lined) : Stream.<Fact>empty()).forEach(facts::add);
      } else if (here.stream().noneMatch(lined -> says(lined, fact))) {
        known(fact, each).forEach(facts::add);
      }
    }
    return new Heard(each.statement(), List.copyOf(facts));
  }

  /** Where the words do not say "each", other rules say what is told of parts. */
  private boolean isMeant(TieFact.Lined fact) {
    return fact.each() || lines.containsKey(Way.of(fact));
  }

  private static boolean says(TieFact.Lined lined, Fact fact) {
    return switch (fact) {
      case Fact.People _ -> false;
      case Fact.FieldOf _, Fact.RelationOf _, Fact.EnumerationOf _ ->
          lined.span().overlaps(fact.span());
      case Fact.TypeHint _, Fact.LimitOf _ -> lined.span().overlaps(fact.span());
      case Fact _ -> lined.span().contains(fact.span());
    };
  }

  private Stream<Fact> facts(TieFact.Lined fact) {
    var line = lines.get(Way.of(fact));
    if (line == null) {
      return Stream.concat(
          Stream.of(new Fact.EntityNamed(fact.part(), fact.span())), fact.said().stream());
    }
    var between =
        Stream.of(
            new Fact.EntityNamed(fact.part(), fact.span()),
            new Fact.EntityNamed(line, fact.span()),
            new Fact.RelationOf(Optional.of(line), false, fact.part(), fact.span()));
    return Stream.concat(between, fact.said().stream().map(said -> of(line, said)));
  }

  private static Fact of(Noun line, Fact value) {
    var owner = Optional.of(line);
    return switch (value) {
      case Fact.RelationOf(var whole, var many, _, var span) ->
          new Fact.RelationOf(whole, many, line, span);
      case Fact.FieldOf(_, var field, var many, var span) ->
          new Fact.FieldOf(owner, field, many, span);
      case Fact.TypeHint(_, var field, var type, var span) ->
          new Fact.TypeHint(owner, field, type, span);
      case Fact.EnumerationOf(_, var field, var values, var span) ->
          new Fact.EnumerationOf(owner, field, values, span);
      case Fact.LimitOf(_, var field, var limit, var span) ->
          new Fact.LimitOf(owner, field, limit, span);
      case Fact other -> other;
    };
  }

  /** What other sentences say of the whole and its parts, said of its lines. */
  private Stream<Fact> known(Fact fact, Heard each) {
    return switch (fact) {
      case Fact.RelationOf(var from, var many, var to, var span) when many ->
          Stream.of(
              from.flatMap(whole -> line(whole, to))
                  .<Fact>map(line -> new Fact.RelationOf(from, true, line, span))
                  .orElse(fact));
      case Fact.FieldOf(var owner, var field, _, var span) ->
          Stream.of(
              owner
                  .flatMap(whole -> line(whole, field))
                  .<Fact>map(line -> new Fact.RelationOf(owner, true, line, span))
                  .orElse(fact));
      case Fact.Associated put ->
          line(put.with(), put.what()).map(line -> put(put, line)).orElse(Stream.of(fact));
      case Fact.OperationOn(_, var noun, _, _) ->
          each.all(Fact.Associated.class)
                  .anyMatch(put -> put.what().equals(noun) && line(put.with(), noun).isPresent())
              ? Stream.empty()
              : Stream.of(fact);
      case Fact other -> Stream.of(other);
    };
  }

  private Optional<Noun> line(Noun whole, Noun part) {
    return Optional.ofNullable(lines.get(new Way(whole, part)));
  }

  /** "Add flowers to a bouquet": a line of it is made, and "remove": is deleted. */
  private static Stream<Fact> put(Fact.Associated fact, Noun line) {
    var operation = fact.way().verb().equals("remove") ? Operation.DELETE : Operation.CREATE;
    return Stream.of(
        new Fact.OperationOn(operation, line, fact.span()),
        new Fact.RelationOf(Optional.of(fact.with()), true, line, fact.span()));
  }
}
