package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.values.FieldPlacing;
import dev.bluewright.interpreter.resolve.work.Heard;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What it comes to that two things are brought together: where the text tells how they are related,
 * that relation; where the first is no thing of its own, a value of the second; else a relation.
 */
public final class Associations {
  /** Verbs that only tie things which are there by themselves. */
  private static final Set<String> PUTTING = Set.of("add", "put", "include", "place", "remove");

  /** Of these, the verbs that make nothing. */
  private static final Set<String> PLACING = Set.of("put", "place");

  /** What holds lines of its own for what is put into it. */
  private static final Set<String> LINED = Set.of("cart", "basket", "bag", "order", "inventory");

  /** Of which somebody is in one. */
  private static final Set<String> GROUPS =
      Set.of("team", "class", "crew", "unit", "role", "shift");

  /** Of which a thing has several, and which several things have. */
  private static final Set<String> MARKING = Set.of("tag", "keyword", "label");

  private static final Set<String> PAIRING =
      Set.of("associate", "link", "connect", "disassociate", "dissociate", "unlink", "disconnect");

  private final Lexicon lexicon;
  private final List<Fact> told;
  private final List<Fact.Associated> associated;
  private final Set<Noun> things = new HashSet<>();
  private final Set<Noun> made = new HashSet<>();

  private Associations(List<Heard> heard, Lexicon lexicon) {
    this.lexicon = lexicon;
    this.told =
        heard.stream()
            .filter(each -> !each.has(Fact.Associated.class))
            .flatMap(each -> each.facts().stream())
            .toList();
    this.associated = heard.stream().flatMap(each -> each.all(Fact.Associated.class)).toList();
    heard.forEach(this::collect);
  }

  /** What was heard, with what each of them comes to in its place. */
  public static List<Heard> settled(List<Heard> heard, Lexicon lexicon) {
    var associations = new Associations(heard, lexicon);
    return heard.stream().map(associations::settled).toList();
  }

  private void collect(Heard heard) {
    for (var fact : heard.facts()) {
      switch (fact) {
        case Fact.EntityNamed(var noun, _) -> things.add(noun);
        case Fact.FieldOf(var owner, _, _, _) -> owner.ifPresent(things::add);
        case Fact.OperationOn(var operation, var noun, var vague, _)
            when operation == Operation.CREATE && !vague -> {
          things.add(noun);
          if (!heard.has(Fact.Associated.class) && !adds(heard)) {
            made.add(noun);
          }
        }
        case Fact _ -> {}
      }
    }
  }

  /** "Add beds" may say no more than "add beds to a plot" does. */
  private static boolean adds(Heard heard) {
    return heard.statement().tokens().stream().anyMatch(token -> token.lemma().equals("add"));
  }

  private Heard settled(Heard heard) {
    if (!heard.has(Fact.Associated.class)) {
      return heard;
    }
    var all =
        heard.has(Fact.Unsupported.class)
            ? List.<Fact.Associated>of()
            : heard.all(Fact.Associated.class).toList();
    var kept = all.stream().filter(this::isMeant).toList();
    var rest =
        heard.facts().stream()
            .filter(fact -> !(fact instanceof Fact.Associated))
            .filter(fact -> kept.stream().noneMatch(each -> explains(each, fact)));
    var deleted = all.stream().filter(each -> !kept.contains(each) && isPutElsewhere(each));
    return new Heard(
        heard.statement(),
        Stream.concat(
                Stream.concat(rest, kept.stream().flatMap(this::facts)),
                deleted.flatMap(Associations::deleted))
            .toList());
  }

  /** "Add a plant to a bed" makes a plant, unless plants are made by themselves. */
  private boolean isMeant(Fact.Associated fact) {
    return !PUTTING.contains(fact.way().verb())
        || isMark(fact)
        || (!LINED.contains(fact.with().head())
            && isThing(fact.with())
            && isThing(fact.what())
            && !isPerson(fact.with())
            && (fact.way().existing()
                || isPlaced(fact)
                || lexicon.isContainer(fact.with())
                || isMadeElsewhere(fact)
                || isTakenOff(fact)));
  }

  /** "Put a pot on a bench": which makes no pot, and where each is in one place. */
  private boolean isPlaced(Fact.Associated fact) {
    return PLACING.contains(fact.way().verb())
        && things.contains(fact.what())
        && !lexicon.events().isMade(fact.what())
        && !lexicon.isContainer(fact.with());
  }

  /** "Add tags to a plant": a tag is on several, whoever made it. */
  private boolean isMark(Fact.Associated fact) {
    return isMark(fact.what()) && isThing(fact.with());
  }

  /** Whether a thing marks several others, as a tag does. */
  public static boolean isMark(Noun noun) {
    return MARKING.contains(noun.head());
  }

  /** Made by itself, and not as a part of the other. */
  private boolean isMadeElsewhere(Fact.Associated fact) {
    return made.contains(fact.what())
        && !lexicon.events().isMade(fact.what())
        && known(fact).isEmpty();
  }

  /** "Remove a plant from a bed", where it is put into one that was there before. */
  private boolean isTakenOff(Fact.Associated fact) {
    return putting(fact).anyMatch(this::isMeant);
  }

  /** Where it is made as a part of the other, it is deleted so. */
  private boolean isPutElsewhere(Fact.Associated fact) {
    return putting(fact).findAny().isPresent();
  }

  private Stream<Fact.Associated> putting(Fact.Associated fact) {
    return associated.stream()
        .filter(_ -> fact.way().verb().equals("remove"))
        .filter(other -> !other.way().verb().equals("remove"))
        .filter(other -> other.what().equals(fact.what()) && other.with().equals(fact.with()));
  }

  private static Stream<Fact> deleted(Fact.Associated fact) {
    return Stream.of(
        new Fact.OperationOn(Operation.DELETE, fact.what(), fact.span()),
        new Fact.RelationOf(Optional.of(fact.with()), true, fact.what(), fact.span()));
  }

  private static boolean explains(Fact.Associated fact, Fact other) {
    return switch (other) {
      case Fact.OperationOn(_, var noun, _, var span) ->
          noun.equals(fact.what()) && !isMark(noun) && span.overlaps(fact.span());
      case Fact.RelationOf(_, _, var to, var span) ->
          to.equals(fact.what()) && span.overlaps(fact.span());
      case Fact _ -> false;
    };
  }

  private Stream<Fact> facts(Fact.Associated fact) {
    if (isMark(fact)) {
      return Stream.of(new TieFact.Pairs(fact.with(), fact.what(), fact.span()));
    }
    var known = known(fact);
    if (known.isPresent() && !lexicon.isContainer(fact.with())) {
      return Stream.of(
              known.stream(),
              leftOut(known.get(), fact).stream(),
              isPlaced(fact) ? changed(fact) : Stream.<Fact>empty())
          .flatMap(each -> each);
    }
    if (isValue(fact)) {
      return value(fact);
    }
    if (isPlaced(fact)) {
      return Stream.concat(changed(fact), one(fact.what(), fact.with(), fact));
    }
    if (isOfWhat(fact) && !isMark(fact.what())) {
      return one(fact.with(), fact.what(), fact);
    }
    return isPairing(fact) && isThing(fact.what())
        ? Stream.of(new TieFact.Pairs(fact.with(), fact.what(), fact.span()))
        : one(fact.what(), fact.with(), fact);
  }

  /** Whoever puts a thing somewhere changes it. */
  private static Stream<Fact> changed(Fact.Associated fact) {
    return Stream.of(new Fact.OperationOn(Operation.UPDATE, fact.what(), false, fact.span()));
  }

  private boolean isValue(Fact.Associated fact) {
    return !isThing(fact.what())
        && !isPerson(fact.what())
        && (!PAIRING.contains(fact.way().verb()) || lexicon.fieldTypes().isFieldName(fact.what()));
  }

  /** The relation that the text tells of elsewhere. */
  private Optional<Fact.RelationOf> known(Fact.Associated fact) {
    return isTold(fact.what(), fact.with())
        ? Optional.of(relation(fact.what(), fact.with(), fact))
        : isTold(fact.with(), fact.what())
            ? Optional.of(relation(fact.with(), fact.what(), fact))
            : Optional.empty();
  }

  private static Fact.RelationOf relation(Noun many, Noun one, Fact.Associated fact) {
    return new Fact.RelationOf(Optional.of(many), false, one, fact.span());
  }

  /** What is assigned may be assigned to nothing yet, and what is put somewhere be nowhere yet. */
  private Optional<Fact> leftOut(Fact.RelationOf relation, Fact.Associated fact) {
    return Optional.of(fact)
        .filter(each -> each.way().verb().equals("assign") || isPlaced(each))
        .map(_ -> notRequired(relation, fact));
  }

  private static Fact notRequired(Fact.RelationOf relation, Fact.Associated fact) {
    return new Fact.LimitOf(relation.from(), relation.to(), new Limit.NotRequired(), fact.span());
  }

  private boolean isTold(Noun many, Noun one) {
    return told.stream()
        .anyMatch(
            fact ->
                switch (fact) {
                  case Fact.RelationOf(var from, var several, var to, _) ->
                      several
                          ? from.filter(one::equals).isPresent() && to.equals(many)
                          : from.filter(many::equals).isPresent() && to.equals(one);
                  case Fact.FieldOf(var owner, var field, var several, _) ->
                      owner.filter(many::equals).isPresent()
                          && FieldPlacing.assigned(field).equals(one)
                          && !several;
                  case Fact _ -> false;
                });
  }

  private boolean isPairing(Fact.Associated fact) {
    var way = fact.way();
    return !isPerson(fact.with())
        && (PAIRING.contains(way.verb())
            || PUTTING.contains(way.verb())
            || isMark(fact.what())
            || (way.several() && (lexicon.sortsOthers(fact.what()) || isHelping(fact))));
  }

  /** A driver for a trip, a mentor for a student; but no student for a user. */
  private boolean isHelping(Fact.Associated fact) {
    return isPerson(fact.what())
        && !GROUPS.contains(fact.with().head())
        && !lexicon.sortsOthers(fact.with())
        && !(isPerson(fact.with()) && lexicon.isActor(fact.with().text()));
  }

  /** A driver who is assigned to a trip, and a category: there is one of each for a record. */
  private boolean isOfWhat(Fact.Associated fact) {
    return !fact.way().several() && (lexicon.sortsOthers(fact.what()) || isHelping(fact));
  }

  /** "Assign a soil to a plant": a value that it need not have. */
  private static Stream<Fact> value(Fact.Associated fact) {
    var of = Optional.of(fact.with());
    return Stream.of(
        new Fact.FieldOf(of, fact.what(), fact.way().several(), fact.span()),
        new Fact.LimitOf(of, fact.what(), new Limit.NotRequired(), fact.span()),
        new Fact.OperationOn(Operation.UPDATE, fact.with(), true, fact.span()));
  }

  private static Stream<Fact> one(Noun many, Noun one, Fact.Associated fact) {
    var relation = relation(many, one, fact);
    return Stream.of(relation, notRequired(relation, fact));
  }

  private boolean isThing(Noun noun) {
    return things.contains(noun)
        || (lexicon.isUsualThing(noun) && lexicon.fieldTypes().mayBeThing(noun))
        || lexicon.isActor(noun.text());
  }

  private boolean isPerson(Noun noun) {
    var people = lexicon.people();
    return people.isNamed(noun.text())
        || people.isNamed(noun.head())
        || (people.endOf(noun.text()).isPresent() && !lexicon.isUsualThing(noun));
  }
}
