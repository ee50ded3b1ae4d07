package dev.bluewright.interpreter.resolve.things;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.work.Heard;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What sentences call the values of a class, told by the names that its own properties have:
 * "rental price" and "rental price per day" are one.
 */
public final class PropertyNames {
  private static final Set<Noun> DAYS =
      Set.of(Noun.of("date"), Noun.of("time"), Noun.of("date", "range"), Noun.of("period"));

  private static final Set<String> AFTER = Set.of("status", "name", "number", "per");

  private final Lexicon lexicon;
  private final Map<Noun, Set<Noun>> properties = new HashMap<>();

  /** The names of no class yet. */
  public PropertyNames(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Takes note of the properties that a class is told to have. */
  public void note(List<Fact> facts) {
    for (var fact : facts) {
      if (fact instanceof Fact.FieldOf(var owner, var field, _, _)) {
        owner.ifPresent(
            noun ->
                properties
                    .computeIfAbsent(noun, _ -> new LinkedHashSet<>())
                    .add(field.within(noun)));
      }
    }
  }

  /** A statement with the names that the properties have. */
  public Heard agreed(Heard heard) {
    return properties.isEmpty() ? heard : heard.each(this::agreed);
  }

  private Fact agreed(Fact fact) {
    return switch (fact) {
      case Fact.FieldOf(var owner, var field, var many, var span) ->
          new Fact.FieldOf(owner, named(owner, field), many, span);
      case Fact.LimitOf(var owner, var field, var limit, var span) ->
          new Fact.LimitOf(owner, named(owner, field), limit, span);
      case Fact.TypeHint(var owner, var field, var type, var span) ->
          new Fact.TypeHint(owner, named(owner, field), type, span);
      case Fact.EnumerationOf(var owner, var field, var values, var span) ->
          new Fact.EnumerationOf(owner, named(owner, field), values, span);
      case Fact.QueryOn(var query, var noun, var fields, var span) ->
          new Fact.QueryOn(
              query, noun, fields.stream().map(field -> named(noun, field)).toList(), span);
      case Fact other -> other;
    };
  }

  private Noun named(Optional<Noun> owner, Noun field) {
    var name = owner.flatMap(lexicon.classes()::of);
    var known = name.map(properties::get).orElse(Set.of());
    return known.isEmpty() || known.contains(field)
        ? field
        : alike(field.within(name.orElseThrow()), known).orElse(field);
  }

  private static Optional<Noun> alike(Noun field, Set<Noun> known) {
    if (DAYS.contains(field)) {
      return known.stream()
          .filter(name -> name.words().getFirst().matches("start|from|begin|check|pickup"))
          .findFirst();
    }
    var alike = known.stream().filter(name -> isAlike(name, field)).toList();
    return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
  }

  private static boolean isAlike(Noun name, Noun field) {
    var one = new HashSet<>(name.words());
    var other = new HashSet<>(field.words());
    var sameHead = name.head().equals(field.head());
    return (one.containsAll(other) && (sameHead || isCalled(name, field)))
        || (other.containsAll(one) && sameHead);
  }

  /** "Rental price" of a "rental price per day", "availability" of an "availability status". */
  private static boolean isCalled(Noun name, Noun field) {
    var size = field.words().size();
    return name.words().size() > size
        && name.words().subList(0, size).equals(field.words())
        && (size > 1 || AFTER.contains(name.words().get(size)));
  }
}
