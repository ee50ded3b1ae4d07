package dev.bluewright.interpreter.resolve.limits;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.Names;
import dev.bluewright.blueprint.RuleModel;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Copies, seats and capacities, of which records take a part: how much of them is left. */
final class RoomPlacing {
  private RoomPlacing() {}

  /**
   * Computes what is left, where the text names it, and lets nobody take more.
   *
   * @param sum what was taken, below zero
   * @return where that stands
   */
  static List<String> keep(EntityDraft thing, FieldModel total, Optional<Noun> said, String sum) {
    var left = total.name() + (sum.startsWith("-") ? " - " + sum.substring(1) : " + " + sum);
    var places = new ArrayList<String>();
    name(said)
        .filter(name -> thing.rules.containsKey(name) || !name.equals(total.name()))
        .ifPresent(
            name -> {
              thing.fields.remove(name);
              thing.put(
                  FieldModel.required(name, new FieldType.Whole())
                      .withSource(new FieldSource.Computed(left)));
            });
    for (var field : List.copyOf(thing.fields.values())) {
      if (field.source() instanceof FieldSource.Computed(var text)
          && text.startsWith(total.name() + " - ")) {
        thing.put(field.withSource(new FieldSource.Computed(left)));
        places.add(thing.name() + "." + field.name());
      }
    }
    var rule = total.name() + "Kept";
    thing.rules.put(
        rule,
        new RuleModel.Check(
            rule,
            left + " >= 0",
            "There is not enough left of this %s.".formatted(thing.noun().text()),
            Optional.empty()));
    places.add(thing.name() + ".rules." + rule);
    return places;
  }

  /** "The number of available copies", "the remaining seats": what is left, by its name. */
  private static Optional<String> name(Optional<Noun> said) {
    return said.map(Noun::words)
        .filter(words -> words.stream().anyMatch(Taking::isLeft))
        .map(
            words ->
                words.contains("of") ? words.subList(words.indexOf("of") + 1, words.size()) : words)
        .map(
            words ->
                new Noun(words).camelCase().matches(".*(?:s|[qQ]uantity|[cC]apacity|[sS]tock)")
                    ? new Noun(words).camelCase()
                    : Names.plural(new Noun(words).camelCase()));
  }
}
