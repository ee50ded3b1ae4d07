package dev.bluewright.interpreter.resolve.deeds;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.resolve.meant.CartsTaken;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "Add seeds to their cart" where carts become orders: a line of the cart, which stays with it. */
public final class CartLines {
  private static final String ITEM = "item";
  private static final Noun QUANTITY = Noun.of("quantity");
  private static final Set<String> TAKING_OUT = Set.of("remove", "delete");
  private static final Set<String> PUTTING_IN = Set.of("add", "put", "place");

  private CartLines() {}

  /** A sentence with lines for what it puts into a cart, or takes out of it. */
  public static Heard of(Heard heard) {
    var put =
        heard
            .all(TieFact.Pairs.class)
            .filter(fact -> CartsTaken.isCart(fact.one()) && !isItem(fact.other()))
            .toList();
    if (put.isEmpty()) {
      return heard;
    }
    var facts = new ArrayList<Fact>();
    heard.facts().stream()
        .filter(fact -> put.stream().noneMatch(pairs -> tells(pairs, fact)))
        .forEach(facts::add);
    put.forEach(pairs -> facts.addAll(lines(pairs, heard)));
    return new Heard(heard.statement(), List.copyOf(facts));
  }

  private static boolean isItem(Noun noun) {
    return noun.head().equals(ITEM);
  }

  private static List<Fact> lines(TieFact.Pairs pairs, Heard heard) {
    var line = new Noun(List.of(pairs.one().head(), ITEM));
    var span = span(pairs, heard);
    var facts = new ArrayList<Fact>();
    if (says(PUTTING_IN, pairs, heard)) {
      facts.add(new Fact.OperationOn(Operation.CREATE, line, span));
    }
    if (says(TAKING_OUT, pairs, heard)) {
      facts.add(new Fact.OperationOn(Operation.DELETE, line, span));
    }
    facts.add(new Fact.RelationOf(Optional.of(pairs.one()), true, line, span));
    facts.add(new Fact.RelationOf(Optional.of(line), false, pairs.other(), span));
    heard.statement().tokens().stream()
        .filter(token -> token.isOneOf("quantity", "quantities") && span.contains(token.span()))
        .forEach(
            token -> facts.add(new Fact.FieldOf(Optional.of(line), QUANTITY, false, token.span())));
    return facts;
  }

  /** From the verb on, so that who does it is told before. */
  private static Span span(TieFact.Pairs pairs, Heard heard) {
    return heard.statement().tokens().stream()
        .filter(token -> pairs.span().contains(token.span()))
        .filter(token -> PUTTING_IN.contains(token.lemma()) || TAKING_OUT.contains(token.lemma()))
        .map(token -> new Span(token.span().start(), pairs.span().end()))
        .findFirst()
        .orElse(pairs.span());
  }

  private static boolean says(Set<String> verbs, TieFact.Pairs pairs, Heard heard) {
    return heard.statement().tokens().stream()
        .filter(token -> pairs.span().contains(token.span()))
        .anyMatch(token -> verbs.contains(token.lemma()));
  }

  /** Whether another fact says less well what is put where. */
  private static boolean tells(TieFact.Pairs pairs, Fact fact) {
    return pairs.span().overlaps(fact.span())
        && switch (fact) {
          case TieFact.Pairs _, Fact.Associated _, Fact.QueryOn _ -> true;
          case Fact.OperationOn(_, var noun, _, _) -> !CartsTaken.isCart(noun);
          case Fact.RelationOf _, Fact.FieldOf _ -> true;
          case Fact _ -> false;
        };
  }
}
