package dev.bluewright.interpreter.resolve.deeds;

import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.blueprint.Trait;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.resolve.things.Contents;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who changed what of records, and when: a trait of their entity. */
public final class HistoryPlacing {
  private static final String NAME = Trait.HISTORY.label();

  private HistoryPlacing() {}

  /** Where an entry is to say who made a change, people must sign in. */
  public static void keep(ValueFact.Told fact, Workspace work) {
    var entities = of(fact.nouns(), work);
    boolean named = fact.nouns().stream().allMatch(noun -> work.find(noun).isPresent());
    boolean possible =
        entities.stream()
            .allMatch(
                each ->
                    !isTaken(each)
                        && (has(fact.value(), each)
                            || (named && isMade(fact.value(), each, work))));
    if (entities.isEmpty() || !possible || (fact.names() && work.person().isEmpty())) {
      return;
    }
    var told = entities.stream().filter(entity -> !isMoved(entity)).toList();
    told.forEach(entity -> entity.isTold = true);
    if (told.size() < entities.size()) {
      return;
    }
    work.placed(fact, entities.stream().map(entity -> entity.name() + "." + NAME).toList());
  }

  private static List<EntityDraft> of(List<Noun> nouns, Workspace work) {
    var found = nouns.stream().map(noun -> of(noun, work)).toList();
    return nouns.isEmpty()
        ? all(work)
        : found.stream().anyMatch(List::isEmpty)
            ? List.of()
            : found.stream().flatMap(List::stream).distinct().toList();
  }

  /** Whether a value of it that is named is kept. */
  private static boolean has(Optional<Noun> value, EntityDraft entity) {
    return value
        .filter(
            noun -> entity.field(noun).isEmpty() && !entity.relations.containsKey(noun.camelCase()))
        .isEmpty();
  }

  /** "Changes made to conditions": a value of a known name, although nothing else tells of it. */
  private static boolean isMade(Optional<Noun> value, EntityDraft entity, Workspace work) {
    return value
        .filter(noun -> work.lexicon().fieldTypes().isFieldName(noun))
        .filter(noun -> work.known(noun).isEmpty())
        .map(noun -> work.fields().noted(entity, noun, false))
        .isPresent();
  }

  /** "All records" and "the data" are those of every kind. */
  private static List<EntityDraft> of(Noun noun, Workspace work) {
    var found = work.find(noun);
    return found.isEmpty() && work.lexicon().isGeneric(noun.text())
        ? all(work)
        : found.stream()
            .flatMap(each -> Stream.concat(Stream.of(each), Contents.of(each, work).stream()))
            .toList();
  }

  private static List<EntityDraft> all(Workspace work) {
    return List.copyOf(work.entities());
  }

  /** Whether other records move a value, of which the history of a record does not tell. */
  private static boolean isMoved(EntityDraft entity) {
    return entity.fields.values().stream()
        .anyMatch(field -> field.source() instanceof FieldSource.Moved);
  }

  /** Whether an action or a relation has the address that the history would have. */
  private static boolean isTaken(EntityDraft entity) {
    return entity.actions.containsKey(NAME) || entity.relations.containsKey(NAME);
  }
}
