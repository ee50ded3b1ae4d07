package dev.bluewright.interpreter.resolve.work;

import dev.bluewright.blueprint.Assumption;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.FileFact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.things.EntityFinder;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** The model while it is made: entities, what was assumed, and where each fact went. */
public final class Workspace {
  private final Lexicon lexicon;
  private final Map<Noun, Noun> names;
  private final Map<Noun, EntityDraft> entities = new LinkedHashMap<>();
  private final Map<String, Assumption> assumptions = new LinkedHashMap<>();
  private final Map<Fact, List<String>> places = new LinkedHashMap<>();
  private Optional<EntityDraft> person = Optional.empty();
  private List<Noun> roles = List.of();
  private Optional<EntityDraft> last = Optional.empty();
  private Optional<EntityDraft> here = Optional.empty();

  /**
   * A model in which nothing is yet, of the nouns that are entities by the names that stand for
   * them.
   */
  public Workspace(Lexicon lexicon, Map<Noun, Noun> names) {
    this.lexicon = lexicon;
    this.names = names;
    names.values().forEach(noun -> entities.computeIfAbsent(noun, EntityDraft::new));
  }

  /** What words mean. */
  public Lexicon lexicon() {
    return lexicon;
  }

  /** The entities, in the order of the text. */
  public Collection<EntityDraft> entities() {
    return entities.values();
  }

  /** What was assumed, in the order in which it was. */
  public Collection<Assumption> assumptions() {
    return assumptions.values();
  }

  /** Where each fact went: names of parts of the blueprint. */
  public Map<Fact, List<String>> places() {
    return places;
  }

  /** The entity of a noun; a pronoun stands for the one spoken of last. */
  public Optional<EntityDraft> find(Noun noun) {
    if (noun.equals(Noun.of("it"))) {
      return last.or(this::only);
    }
    var found = EntityFinder.lookUp(noun, names).map(entities::get);
    found.ifPresent(entity -> last = Optional.of(entity));
    here = found.or(() -> here);
    return found;
  }

  /** The entity of a noun, without speaking of it. */
  public Optional<EntityDraft> known(Noun noun) {
    return EntityFinder.lookUp(noun, names).map(entities::get);
  }

  /** Starts with the facts of another statement. */
  public void nextStatement() {
    here = Optional.empty();
  }

  /** The entity that the statement spoke of last, if any. */
  public Optional<EntityDraft> spokenOfHere() {
    return here;
  }

  /** The entity of a noun, or for none the one spoken of last, or the only one. */
  public Optional<EntityDraft> findOwner(Optional<Noun> owner) {
    return owner.isPresent() ? find(owner.get()) : last.or(this::only);
  }

  /** The only entity, beside those who have accounts. */
  public Optional<EntityDraft> only() {
    var others =
        entities.values().stream().filter(each -> person.filter(each::equals).isEmpty()).toList();
    return others.size() == 1 ? Optional.of(others.getFirst()) : Optional.empty();
  }

  /** Keeps in mind what a fact speaks of, for the pronouns after it. */
  public void notice(Fact fact) {
    switch (fact) {
      case Fact.OperationOn(_, var noun, _, _) -> find(noun);
      case Fact.EntityNamed(var noun, _) -> find(noun);
      case Fact.FieldOf(var owner, _, _, _) -> owner.ifPresent(this::find);
      case Fact.Transition(_, var noun, _, _) -> noun.ifPresent(this::find);
      case Fact.RelationOf(var from, _, _, _) -> from.ifPresent(this::find);
      case TieFact.Tie(_, _, _, var thing, _) -> find(thing);
      case DeedFact.Moves(var noun, _, _) -> noun.ifPresent(this::find);
      case DeedFact.Restricted(_, var noun, _, _) -> find(noun);
      case DeedFact.Guarded(_, var noun, _, _, _, _) -> noun.ifPresent(this::find);
      case DeedFact.Called(var noun, _, _, _) -> noun.ifPresent(this::find);
      case DeedFact.Leads(_, var noun, _, _) -> find(noun);
      case FileFact.Sent(var file, var of, _, _) -> find(of.orElse(file));
      case ValueFact.Choices(var noun, _, _, _) -> find(noun);
      case TieFact.Belonging(var many, _, _, _) -> find(many);
      case DeedFact.Outdone(var one, _, _, _) -> find(one);
      case Fact.Associated _,
          Fact.SystemNamed _,
          Fact.Topic _,
          Fact.DatabaseNamed _,
          Fact.TypeHint _,
          Fact.EnumerationOf _,
          Fact.LimitOf _,
          Fact.QueryOn _,
          Fact.Convention _,
          Fact.RouteNamed _,
          Fact.Prescribed _,
          Fact.ActorNamed _,
          Fact.Framing _,
          Fact.People _,
          Fact.SetAside _,
          Fact.Picked _,
          Fact.Untold _,
          Fact.FilesMentioned _,
          Fact.Unsupported _,
          Fact.Behaviour _ -> {}
    }
  }

  /** The people who have accounts, where any have. */
  public Optional<EntityDraft> person() {
    return person;
  }

  /** Whether an entity is the people who have accounts. */
  public boolean isPerson(EntityDraft entity) {
    return person.filter(entity::equals).isPresent();
  }

  /** Says which entity the people are, and by which roles they were told of. */
  public void isOf(EntityDraft people, List<Noun> told) {
    person = Optional.of(people);
    roles = List.copyOf(told);
  }

  /** What people are told apart by. */
  public List<Noun> roles() {
    return roles;
  }

  /** The entity of that name. */
  public Optional<EntityDraft> named(String name) {
    return entities.values().stream().filter(entity -> entity.name().equals(name)).findFirst();
  }

  /** An entity that follows from what is said of others. */
  public EntityDraft add(Noun noun) {
    return entities.computeIfAbsent(noun, EntityDraft::new);
  }

  /** Takes an entity back of which nothing else is said, with all that is assumed of it. */
  public void remove(EntityDraft entity) {
    entities.values().remove(entity);
    assumptions
        .values()
        .removeIf(
            each ->
                each.about().equals(entity.name()) || each.about().startsWith(entity.name() + "."));
  }

  /** Says where a fact went. */
  public void placed(Fact fact, List<String> where) {
    places.put(fact, where);
  }

  /** Notes an assumption about a part of the blueprint, with its reason. */
  public void assume(String about, String says, String because) {
    assumptions.put(about + "|" + says, new Assumption(about, says, because));
  }

  /** What was placed in one part of the blueprint stands in another since. */
  public void moved(String from, String to) {
    places.replaceAll(
        (_, where) -> where.stream().map(part -> part.equals(from) ? to : part).toList());
    forget(from);
  }

  /** Does something with each relation of people that ties them, and the record of it. */
  public void eachTie(EntityDraft person, BiConsumer<RelationModel, EntityDraft> then) {
    for (var relation : List.copyOf(person.relations.values())) {
      relation
          .tie()
          .flatMap(tie -> named(tie.through()))
          .ifPresent(record -> then.accept(relation, record));
    }
  }

  /** What is assumed of a place, in other words. */
  void respell(String about, UnaryOperator<String> words) {
    assumptions.replaceAll(
        (_, each) ->
            each.about().equals(about)
                ? new Assumption(about, words.apply(each.says()), each.because())
                : each);
  }

  /** Takes back all that is assumed of a place. */
  public void forget(String about) {
    assumptions.values().removeIf(assumption -> assumption.about().equals(about));
  }

  /** Takes an assumption back that the text has settled since. */
  public void forget(String about, String says) {
    assumptions.remove(about + "|" + says);
  }

  /** The fields of its entities by the nouns of the text. */
  public FieldMaking fields() {
    return new FieldMaking(this);
  }
}
