package dev.bluewright.interpreter.resolve.values;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.resolve.meant.NamedRelations;
import dev.bluewright.interpreter.resolve.meant.SelfParts;
import dev.bluewright.interpreter.resolve.people.PeopleFacts;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import dev.bluewright.interpreter.resolve.work.Companions;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.FieldMaking;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Fields: that they are there, as values or as relations. */
public final class FieldPlacing {
  private static final Set<String> JOINED =
      Set.of("assigned", "affiliated", "associated", "related", "corresponding", "linked");

  private FieldPlacing() {}

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void field(Fact.FieldOf fact, Workspace work) {
    var owner = work.findOwner(fact.owner());
    if (owner.isEmpty()) {
      return;
    }
    var entity = owner.get();
    var noun = called(fact.field(), entity, work);
    if (work.lexicon().fieldTypes().isGiven(noun) || isIdentifier(noun, entity, work)) {
      work.placed(fact, List.of(entity.name() + ".read"));
      return;
    }
    if (work.isPerson(entity) && isOfAccount(fact, work)) {
      return;
    }
    if (work.person().isPresent() && PeopleFacts.isSecret(noun)) {
      return; // a password that is no account's would be kept and shown as it is
    }
    if (fact.many() && Companions.place(fact, entity, work)) {
      return;
    }
    if (noun.equals(SelfParts.PARENT)) {
      work.placed(fact, List.of(entity.name() + "." + RelationPlacing.parent(entity)));
      return;
    }
    var target = relatedTo(entity, noun, work);
    if (target.isEmpty() && NamedRelations.place(fact, entity, work)) {
      return;
    }
    target
        .or(() -> relatedTo(entity, withoutDeed(noun), work))
        .ifPresentOrElse(
            other -> relate(fact, noun, other, entity, work),
            () -> {
              var field = work.fields().of(entity, noun, fact.many());
              work.placed(fact, List.of(entity.name() + "." + field.name()));
            });
  }

  private static void relate(
      Fact.FieldOf fact, Noun noun, Noun other, EntityDraft entity, Workspace work) {
    if (fact.many() && entity.noun().head().endsWith("ship")) {
      RelationPlacing.pairs(new TieFact.Pairs(entity.noun(), other, fact.span()), work);
      work.placed(fact, List.of(entity.name() + "." + RelationPlacing.plural(other)));
      return;
    }
    var owner = Optional.of(entity.noun());
    RelationPlacing.relation(new Fact.RelationOf(owner, fact.many(), other, fact.span()), work);
    if (!fact.many() && mayComeLater(entity, noun, work)) {
      var optional = new Limit.NotRequired();
      RelationPlacing.mayBeLeftOut(new Fact.LimitOf(owner, other, optional, fact.span()), work);
    }
    work.placed(fact, List.of(entity.name() + "." + (fact.many() ? "list" : "create")));
  }

  /** "Their email address": that which people sign in with. */
  private static Noun called(Noun noun, EntityDraft entity, Workspace work) {
    return noun.equals(Noun.of("email", "address")) && work.isPerson(entity)
        ? Noun.of("email")
        : noun;
  }

  /** "Plot identifier": the id of a plot, which nobody gives. */
  static boolean isIdentifier(Noun noun, EntityDraft entity, Workspace work) {
    return FieldMaking.withoutOwner(entity, noun).equals(Noun.of("identifier"))
        || isIdentifierOf(noun, entity, work);
  }

  /** "Reservation identifier" of what is called a booking elsewhere. */
  private static boolean isIdentifierOf(Noun noun, EntityDraft entity, Workspace work) {
    var words = noun.words();
    return words.size() > 1
        && noun.head().equals("identifier")
        && work.find(new Noun(words.subList(0, words.size() - 1)))
            .filter(entity::equals)
            .isPresent();
  }

  /** Nobody could sign up before there is one, nor order before a courier is assigned. */
  private static boolean mayComeLater(EntityDraft entity, Noun noun, Workspace work) {
    return work.isPerson(entity) || !assigned(noun).equals(noun) || !withoutDeed(noun).equals(noun);
  }

  /** A password and a role of people are what their accounts have. */
  private static boolean isOfAccount(Fact.FieldOf fact, Workspace work) {
    if (PeopleFacts.isSecret(fact.field())) {
      work.placed(fact, List.of("accounts.password"));
      return true;
    }
    return PeopleFacts.isRole(fact.field());
  }

  /** "author" or "author id" of a book, where authors are kept. */
  private static Optional<Noun> relatedTo(EntityDraft entity, Noun noun, Workspace work) {
    var isId = noun.words().size() > 1 && noun.head().equals("id");
    var thing = isId ? new Noun(noun.words().subList(0, noun.words().size() - 1)) : noun;
    return work.entities().stream()
        .map(EntityDraft::noun)
        .filter(other -> other.equals(thing) || other.equals(assigned(thing)))
        .filter(other -> !other.equals(entity.noun()))
        .filter(other -> isId || !isScoreBeside(other, entity, work))
        .findFirst();
  }

  /** "A review has a rating": a value of its own, though things are rated elsewhere. */
  private static boolean isScoreBeside(Noun other, EntityDraft entity, Workspace work) {
    return other.equals(Noun.of("rating")) && work.lexicon().fieldTypes().isTold(entity.noun());
  }

  /** "Planted tree", "registered gardener": the tree, the gardener. */
  private static Noun withoutDeed(Noun noun) {
    var first = noun.words().getFirst();
    return noun.words().size() > 1 && first.length() > 4 && first.endsWith("ed")
        ? new Noun(noun.words().subList(1, noun.words().size()))
        : noun;
  }

  /** "Assigned gardener", "affiliated garden": the gardener, the garden. */
  public static Noun assigned(Noun noun) {
    return noun.words().size() > 1 && JOINED.contains(noun.words().getFirst())
        ? new Noun(noun.words().subList(1, noun.words().size()))
        : noun;
  }
}
