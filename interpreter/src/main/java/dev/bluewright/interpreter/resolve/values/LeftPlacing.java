package dev.bluewright.interpreter.resolve.values;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.RuleModel;
import dev.bluewright.interpreter.fact.BoundFact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.limits.FullPlacing;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Optional;

/**
 * "How many berths of a cruise are left": those that there are, less those that are taken; or the
 * copies of a book that nobody has.
 */
public final class LeftPlacing {
  private static final String LEFT_NAME =
      "(?i)(?:available|remaining|free)[a-z]+|[a-z]+(?:Left|Available|Remaining)";

  private LeftPlacing() {}

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void place(BoundFact.Left fact, Workspace work) {
    work.find(fact.thing())
        .ifPresent(
            thing ->
                of(thing, fact.places(), work)
                    .ifPresent(
                        name ->
                            work.placed(
                                fact,
                                List.of(
                                    thing.name() + (fact.picked() ? ".list" : ".read"),
                                    thing.name() + "." + name))));
  }

  /** The value that says how many are left. */
  static Optional<String> of(EntityDraft thing, Noun places, Workspace work) {
    return known(thing)
        .or(() -> ofParts(thing, places, work).map(text -> put(thing, places, text, work)))
        .or(() -> ofRoom(thing, work).map(text -> put(thing, places, text, work)))
        .or(() -> ofPlaces(thing, places, work).map(text -> put(thing, places, text, work)));
  }

  /** "How many seats are left" where nothing says how many there are: each record does. */
  private static Optional<String> ofPlaces(EntityDraft thing, Noun places, Workspace work) {
    return Optional.of(places)
        .filter(noun -> work.lexicon().events().isPlace(noun.head()))
        .flatMap(_ -> FullPlacing.roomOf(thing, work));
  }

  /** One of its copies at least is to be had. */
  static Optional<String> anyCopy(EntityDraft thing, Workspace work) {
    return ofParts(thing, Noun.of("copy"), work).map(count -> count + " > 0");
  }

  private static Optional<String> known(EntityDraft thing) {
    return thing.fields.values().stream()
        .filter(field -> field.type() instanceof FieldType.Whole)
        .map(FieldModel::name)
        .filter(name -> name.matches(LEFT_NAME))
        .findFirst();
  }

  private static String put(EntityDraft thing, Noun places, String text, Workspace work) {
    var name = new Noun(List.of("available", RelationPlacing.plural(places))).camelCase();
    thing.put(
        FieldModel.required(name, new FieldType.Whole())
            .withSource(new FieldSource.Computed(text)));
    work.assume(thing.name() + "." + name, "computed", "what is taken is not left");
    return name;
  }

  /** The copies of which nobody has one now. */
  private static Optional<String> ofParts(EntityDraft thing, Noun places, Workspace work) {
    return work.known(places)
        .filter(part -> part != thing && RelationPlacing.leadsTo(part, thing))
        .flatMap(
            part ->
                FreeNow.told(part, work)
                    .map(
                        free ->
                            "count(%s, %s)"
                                .formatted(RelationPlacing.toMany(thing, part, work), free)));
  }

  /** Of what there is room for, what is not taken yet. */
  private static Optional<String> ofRoom(EntityDraft thing, Workspace work) {
    return thing.rules.values().stream()
        .filter(rule -> rule instanceof RuleModel.Check && rule.name().endsWith("Kept"))
        .map(RuleModel::expression)
        .filter(text -> text.endsWith(" >= 0"))
        .map(text -> text.substring(0, text.length() - " >= 0".length()))
        .findFirst()
        .or(() -> FullPlacing.left(thing, work));
  }
}
