package dev.bluewright.interpreter.resolve.things;

import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.text.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is kept where a text defines its classes: those, and of other nouns only what it tells
 * values of or says is made.
 */
final class OfClasses {
  private static final Set<String> PARTS = Set.of("item", "line", "entry", "section");

  private final Lexicon lexicon;
  private final Set<Noun> holding = new HashSet<>();
  private final Map<Noun, Map<Span, Set<Operation>>> done = new HashMap<>();

  OfClasses(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Takes note of what a fact tells of a noun. */
  void collect(Fact fact) {
    switch (fact) {
      case Fact.FieldOf(var owner, _, _, _) -> owner.ifPresent(holding::add);
      case Fact.OperationOn(var operation, var noun, var vague, var span) when !vague ->
          done.computeIfAbsent(noun, _ -> new HashMap<>())
              .computeIfAbsent(span, _ -> new HashSet<>())
              .add(operation);
      case Fact.RelationOf(var from, var many, var to, _) when many ->
          from.filter(of -> isPartOf(of, to)).ifPresent(_ -> holding.add(to));
      case TieFact.Tie(_, var made, _, _, _) -> holding.add(made);
      case DeedFact.Paid _ -> holding.add(DeedFact.Paid.PAYMENT);
      case Fact _ -> {}
    }
  }

  /** "A basket contains basket items": parts that are called after the class that has them. */
  private static boolean isPartOf(Noun whole, Noun part) {
    return part.words().size() == whole.words().size() + 1
        && PARTS.contains(part.head())
        && part.words().subList(0, whole.words().size()).equals(whole.words());
  }

  /** Whether a noun may be kept beside the classes of a text. */
  boolean mayBeKept(Noun noun) {
    var classes = lexicon.classes();
    return !classes.areAll()
        || classes.of(noun).isPresent()
        || holding.contains(noun)
        || lexicon.isActor(noun.text())
        || lexicon.sortsOthers(noun)
        || (isUsual(noun) && isMade(noun));
  }

  private boolean isUsual(Noun noun) {
    return lexicon.isUsualThing(noun)
        || lexicon.events().isMade(noun)
        || (noun.words().size() <= 2 && lexicon.people().endOf(noun.text()).isPresent());
  }

  /** "Add a coupon": made for itself; what is only managed or tracked may be any noun. */
  private boolean isMade(Noun noun) {
    return done.getOrDefault(noun, Map.of()).values().stream()
        .anyMatch(all -> all.contains(Operation.CREATE) && all.size() < Operation.values().length);
  }

  /** The class that a noun is another name of. */
  Optional<Noun> name(Noun noun) {
    return lexicon.classes().of(noun);
  }
}
