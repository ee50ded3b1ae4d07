package dev.bluewright.interpreter.resolve.work;

import dev.bluewright.interpreter.resolve.things.EntityFinder;
import dev.bluewright.blueprint.Assumption;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
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

  public Workspace(Lexicon lexicon, Map<Noun, Noun> names) {
    this.lexicon = lexicon;
    this.names = names;
    names.values().forEach(noun -> entities.computeIfAbsent(noun, EntityDraft::new));
  }

  public Lexicon lexicon() {
    return lexicon;
  }

  public Collection<EntityDraft> entities() {
    return entities.values();
  }

  public Collection<Assumption> assumptions() {
    return assumptions.values();
  }

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
      case Fact.Tie(_, _, _, var thing, _) -> find(thing);
      case Fact.Moves(var noun, _, _) -> noun.ifPresent(this::find);
      case Fact.Restricted(_, var noun, _, _) -> find(noun);
      case Fact.Guarded(_, var noun, _, _, _, _) -> noun.ifPresent(this::find);
      case Fact.Called(var noun, _, _, _) -> noun.ifPresent(this::find);
      case Fact.Leads(_, var noun, _, _) -> find(noun);
      case Fact.Sent(var file, var of, _, _) -> find(of.orElse(file));
      case Fact.Choices(var noun, _, _, _) -> find(noun);
      case Fact.Belonging(var many, _, _, _) -> find(many);
      case Fact.Outdone(var one, _, _, _) -> find(one);
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
          Fact.NotOwn _,
          Fact.Compared _,
          Fact.UniqueTogether _,
          Fact.Companions _,
          Fact.Measured _,
          Fact.Summed _,
          Fact.Totals _,
          Fact.Reckoned _,
          Fact.Computed _,
          Fact.Capped _,
          Fact.Taken _,
          Fact.Held _,
          Fact.Never _,
          Fact.Removal _,
          Fact.Quota _,
          Fact.Barred _,
          Fact.Full _,
          Fact.Follows _,
          Fact.Yields _,
          Fact.Notice _,
          Fact.AtOnce _,
          Fact.Told _,
          Fact.Narrowed _,
          Fact.Noted _,
          Fact.Restorable _,
          Fact.SentAsked _,
          Fact.SentLimited _,
          Fact.SentChecked _,
          Fact.SentTold _,
          Fact.FilesMentioned _,
          Fact.Apart _,
          Fact.Vacant _,
          Fact.Left _,
          Fact.Pairs _,
          Fact.Made _,
          Fact.Numbered _,
          Fact.Lined _,
          Fact.Adjusts _,
          Fact.Handed _,
          Fact.Stamped _,
          Fact.Due _,
          Fact.Listed _,
          Fact.Arranged _,
          Fact.Unsupported _ -> {}
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

  public void placed(Fact fact, List<String> where) {
    places.put(fact, where);
  }

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
