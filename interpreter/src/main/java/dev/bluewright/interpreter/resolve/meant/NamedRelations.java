package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Properties of classes that name a record of another by what it is to this one: "sender", "parent
 * plot", "destination account".
 */
public final class NamedRelations {
  /** What picks or counts records, and names none. */
  private static final Set<String> PICKING =
      Set.of(
          "current", "highest", "lowest", "number", "total", "maximum", "minimum", "average",
          "last", "latest", "first", "is", "has");

  private NamedRelations() {}

  /** Places such a property as a relation; false where it is none. */
  public static boolean place(Fact.FieldOf fact, EntityDraft entity, Workspace work) {
    var classes = work.lexicon().classes();
    if (fact.many() || !classes.areAll() || !classes.has(entity.noun())) {
      return false;
    }
    var noun = withoutId(fact.field());
    var target = ofClass(noun, work).or(() -> ofPeople(noun, entity, work));
    target.ifPresent(other -> relate(fact, noun, entity, other, work));
    return target.isPresent();
  }

  private static void relate(
      Fact fact, Noun noun, EntityDraft entity, EntityDraft other, Workspace work) {
    var name = noun.camelCase();
    entity.fields.remove(name);
    entity.relations.putIfAbsent(name, RelationPlacing.belongsTo(name, entity, other, work));
    work.placed(fact, List.of(entity.name() + "." + name));
  }

  private static Optional<EntityDraft> ofClass(Noun noun, Workspace work) {
    return Optional.of(noun)
        .filter(each -> !PICKING.contains(each.words().getFirst()))
        .flatMap(work.lexicon().classes()::ending)
        .flatMap(work::known);
  }

  /** A sender or an owner is one of the people of whom there is a class. */
  private static Optional<EntityDraft> ofPeople(Noun noun, EntityDraft entity, Workspace work) {
    var people = work.lexicon().people();
    return people.isRoleOfRecord(noun)
            && !isWriterOfOther(noun, entity, work)
            && work.known(noun).isEmpty()
        ? work.person().or(() -> people(work))
        : Optional.empty();
  }

  /** The author of a book, which no member has written. */
  private static boolean isWriterOfOther(Noun noun, EntityDraft entity, Workspace work) {
    return noun.equals(Noun.of("author")) && !work.lexicon().people().isAuthored(entity.noun());
  }

  private static Optional<EntityDraft> people(Workspace work) {
    var lexicon = work.lexicon();
    var all = lexicon.classes().names().stream().filter(each -> isPeople(each, lexicon)).toList();
    return all.stream()
        .filter(each -> each.equals(Noun.of("user")) || all.size() == 1)
        .findFirst()
        .flatMap(work::known);
  }

  private static boolean isPeople(Noun noun, Lexicon lexicon) {
    return lexicon.isActor(noun.text())
        || lexicon
            .people()
            .endOf(noun.text())
            .filter(f -> f.words() == noun.words().size())
            .isPresent();
  }

  private static Noun withoutId(Noun noun) {
    return noun.words().size() > 1 && noun.head().equals("id")
        ? new Noun(noun.words().subList(0, noun.words().size() - 1))
        : noun;
  }
}
