package dev.bluewright.interpreter.resolve.things;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.FileFact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.language.VerbForms;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.limits.ApartPlacing;
import dev.bluewright.interpreter.resolve.meant.PostedKinds;
import dev.bluewright.interpreter.resolve.notices.NoticePlacing;
import dev.bluewright.interpreter.resolve.relations.PartOfWhole;
import dev.bluewright.interpreter.resolve.values.FilePlacing;
import dev.bluewright.interpreter.resolve.values.ShownNumbers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides which nouns are entities. */
public final class EntityFinder {
  private static final Set<Operation> KEEPING = Set.of(Operation.CREATE, Operation.DELETE);

  private static final Set<String> DECIDED =
      Set.of("request", "application", "proposal", "claim", "submission", "enrollment");

  private final Lexicon lexicon;
  private final Map<Noun, Set<Integer>> asked = new HashMap<>();
  private final Set<Noun> candidates = new LinkedHashSet<>();
  private final Set<Noun> told = new HashSet<>();
  private final Set<Noun> values = new HashSet<>();
  private final Map<Noun, Set<Noun>> holding = new HashMap<>();
  private final Set<Noun> numbers;
  private final Map<Noun, Set<Noun>> wholes = new HashMap<>();
  private final OfClasses ofClasses;

  private EntityFinder(List<Fact> strong, Lexicon lexicon) {
    this.lexicon = lexicon;
    this.numbers = ShownNumbers.in(strong);
    this.ofClasses = new OfClasses(lexicon);
  }

  /** Every noun that names an entity, with the noun that the entity is called by. */
  public static Map<Noun, Noun> find(List<Fact> strong, Optional<Noun> people, Lexicon lexicon) {
    var finder = new EntityFinder(strong, lexicon);
    strong.forEach(finder::count);
    strong.forEach(finder.ofClasses::collect);
    lexicon.classes().names().forEach(noun -> finder.add(noun, true));
    strong.forEach(finder::collect);
    if (finder.candidates.isEmpty()) {
      strong.forEach(finder::collectTopic);
    }
    people.ifPresent(noun -> finder.add(noun, true));
    return OneToDo.agreed(OneBooking.agreed(finder.names(), strong), strong);
  }

  private Map<Noun, Noun> names() {
    return new SameThings(candidates, told, wholes, ofClasses).names();
  }

  /** How often something is asked for, other than to make or delete it. */
  private void count(Fact fact) {
    if (fact instanceof Fact.OperationOn(_, var noun, _, var span)) {
      asked.computeIfAbsent(noun, _ -> new HashSet<>()).add(span.end());
    }
    if (fact instanceof Fact.FieldOf(var owner, var field, var many, _)
        && owner.isPresent()
        && !many) {
      values.add(field);
      holding.computeIfAbsent(owner.get(), _ -> new HashSet<>()).add(field);
    }
  }

  private void collect(Fact fact) {
    switch (fact) {
      case Fact.EntityNamed(var noun, _) -> {
        told.add(noun);
        add(noun, true);
      }
      case Fact.OperationOn(var operation, var noun, var vague, _) -> {
        if (KEEPING.contains(operation)) {
          told.add(noun);
        }
        add(noun, asksFor(operation, noun, vague));
      }
      case Fact.Transition(_, var noun, _, _) ->
          noun.ifPresent(n -> add(n, asksFor(Operation.UPDATE, n, false) || isDecided(n)));
      case DeedFact.Follows(var one, _, var other, _, _) -> {
        add(one, asksFor(Operation.UPDATE, one, false) || isDecided(one));
        add(other, asksFor(Operation.UPDATE, other, false));
      }
      case DeedFact.Yields(var one, _, var made, _) -> {
        one.ifPresent(n -> add(n, asksFor(Operation.UPDATE, n, false) || isDecided(n)));
        add(made, asksFor(Operation.CREATE, made, true));
      }
      case DeedFact.Notice _ -> add(NoticePlacing.NOTICE, true);
      case Fact.RouteNamed route ->
          PostedKinds.made(route).filter(ofClasses::mayBeKept).ifPresent(candidates::add);
      case Fact.RelationOf(var from, var many, var to, _) -> {
        from.filter(_ -> !many)
            .ifPresent(n -> wholes.computeIfAbsent(n, _ -> new HashSet<>()).add(to));
        from.ifPresent(n -> add(n, !isMoment(n)));
        add(to, !lexicon.fieldTypes().isFieldName(to) || lexicon.fieldTypes().mayBeThing(to));
      }
      case Fact.FieldOf(var owner, _, _, _) ->
          owner.ifPresent(
              n ->
                  add(
                      n,
                      !lexicon.fieldTypes().isFieldName(n) || lexicon.fieldTypes().mayBeThing(n)));
      case Fact.Topic(var noun, var managed, _) -> add(noun, managed && lexicon.isUsualThing(noun));
      case TieFact.Tie(_, var made, var doer, var thing, _) -> {
        add(doer, true);
        add(thing, true);
        add(made, true);
      }
      case TieFact.Companions(_, _, var people, _, _) -> add(people, true);
      case TieFact.Removal(_, var many, _, _) -> add(many, asksFor(Operation.UPDATE, many, false));
      case FileFact.Sent(var file, var of, var many, _) -> {
        if (many || (of.isEmpty() && !FilePlacing.isOfPerson(file))) {
          told.add(file);
          add(file, true);
        }
      }
      case TieFact.Pairs(var one, var other, _) -> {
        add(one, true);
        add(other, true);
      }
      case ValueFact.UniqueTogether(var owner, var parts, _) ->
          owner
              .filter(lexicon.events()::isMade)
              .ifPresent(
                  made -> {
                    add(made, true);
                    parts.forEach(part -> add(part, lexicon.fieldTypes().mayBeThing(part)));
                  });
      case DeedFact.Moves(var noun, _, _) ->
          noun.ifPresent(n -> add(n, asksFor(Operation.UPDATE, n, false)));
      case ValueFact.Measured(_, _, _, var of, _) ->
          of.many()
              .filter(n -> n.words().size() == 1 && !PartOfWhole.isPart(n))
              .ifPresent(n -> add(n, asksFor(Operation.LIST, n, false)));
      case Fact.QueryOn(var query, var noun, _, _) ->
          noun.filter(_ -> query != Fact.Query.WITH).ifPresent(this::addUsual);
      case ValueFact.Choices(var noun, _, _, _) -> addUsual(noun);
      case DeedFact.Paid _ -> add(DeedFact.Paid.PAYMENT, true);
      case DeedFact.Stamped(var noun, var state, _) when state.equals("start") ->
          noun.filter(n -> lexicon.events().isAttended(n.head())).ifPresent(this::addUsual);
      case ValueFact.Noted(var owners, _, var seen, _) ->
          owners.forEach(n -> add(n, !seen && lexicon.fieldTypes().mayBeThing(n)));
      case TieFact.Belonging(_, var one, var told, _) ->
          add(one, told && lexicon.fieldTypes().mayBeThing(one));
      case AccessFact.Shared(var noun, _, _, var grade, _) ->
          add(noun, grade != AccessFact.Grade.TOLD && lexicon.fieldTypes().mayBeThing(noun));
      case Fact.Associated _,
          Fact.EnumerationOf _,
          Fact.LimitOf _,
          Fact.TypeHint _,
          Fact.SystemNamed _,
          Fact.DatabaseNamed _,
          Fact.Convention _,
          Fact.Prescribed _,
          Fact.ActorNamed _,
          Fact.Framing _,
          Fact.People _,
          Fact.SetAside _,
          Fact.Untold _,
          Fact.Picked _,
          Fact.FilesMentioned _,
          Fact.Unsupported _,
          Fact.Behaviour _ -> {}
    }
  }

  /**
   * Whether an operation shows that records are kept: what is made or deleted is; what is only
   * looked at or changed, where it is usually kept or asked for more than once.
   */
  private boolean asksFor(Operation operation, Noun noun, boolean vague) {
    var fields = lexicon.fieldTypes();
    if (KEEPING.contains(operation) && !vague) {
      return fields.mayBeThing(noun)
          || isOftenMade(noun)
          || isKindOfUsual(noun)
          || holdsSeveral(noun);
    }
    return (lexicon.isUsualThing(noun)
            && !vague
            && fields.mayBeThing(noun)
            && !numbers.contains(noun))
        || (!fields.isFieldName(noun)
            && !values.contains(noun)
            && asked.getOrDefault(noun, Set.of()).size() > 1);
  }

  /** "Approve join requests": what somebody asks for and another decides. */
  private static boolean isDecided(Noun noun) {
    return noun.words().size() > 1 && DECIDED.contains(noun.head());
  }

  /** Of which kinds are told, where records of it are usually kept. */
  private void addUsual(Noun noun) {
    add(noun, lexicon.isUsualThing(noun) && lexicon.fieldTypes().mayBeThing(noun));
  }

  /** "Create a group discount", "delete a group discount": no value, whatever its last word. */
  private boolean isOftenMade(Noun noun) {
    return noun.words().size() > 1 && asked.getOrDefault(noun, Set.of()).size() > 2;
  }

  /** "Create budgets with a name and an amount": what has values of its own is no value. */
  private boolean holdsSeveral(Noun noun) {
    return holding.getOrDefault(noun, Set.of()).size() > 1;
  }

  /** "Post text messages": a kind of message, and no value. */
  private boolean isKindOfUsual(Noun noun) {
    var head = Noun.of(noun.head());
    return noun.words().size() > 1
        && (lexicon.isUsualByName(noun)
            || (lexicon.isUsualThing(head)
                && !head.equals(Noun.of("note"))
                && lexicon.fieldTypes().mayBeThing(head)));
  }

  private void collectTopic(Fact fact) {
    if (fact instanceof Fact.Topic(var noun, _, _)) {
      add(noun, candidates.isEmpty());
    }
  }

  private void add(Noun noun, boolean says) {
    if (says
        && ofClasses.mayBeKept(noun)
        && !lexicon.isGeneric(noun.text())
        && (!lexicon.isNever(noun.head()) || lexicon.isPageOfBook(noun))
        && !lexicon.isOfWork(noun)
        && !(noun.words().size() > 1 && noun.head().equals("id"))
        && !noun.equals(Noun.of("it"))
        && !isVerb(noun)
        && noun.words().size() <= 3) {
      candidates.add(noun);
    }
  }

  /** "For a date": when something is, and no thing. */
  private boolean isMoment(Noun noun) {
    return lexicon.fieldTypes().suggestedBy(noun).filter(ApartPlacing::isTime).isPresent();
  }

  /** "Add", "register": what is done, and no thing. */
  private boolean isVerb(Noun noun) {
    return noun.words().size() == 1
        && !lexicon.isUsualThing(noun)
        && !lexicon.events().isTaken(noun.text())
        && (noun.text().length() < 3
            || (VerbForms.isBase(noun.text()) && !lexicon.operations(noun.text()).isEmpty()));
  }

  /** The entity that a noun stands for among those found. */
  public static Optional<Noun> lookUp(Noun noun, Map<Noun, Noun> names) {
    var exact = names.getOrDefault(noun, names.get(SameThings.withoutProfile(noun)));
    if (exact != null) {
      return Optional.of(exact);
    }
    var close =
        names.values().stream()
            .distinct()
            .filter(each -> each.narrows(noun) || noun.narrows(each))
            .toList();
    return close.size() == 1 ? Optional.of(close.getFirst()) : Optional.empty();
  }
}
