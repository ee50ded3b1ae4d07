package dev.bluewright.interpreter.resolve;

import dev.bluewright.blueprint.Assumption;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldRules;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.Names;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.lexicon.UsualValues.UsualValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The model while it is made: entities, what was assumed, and where each fact went. */
final class Workspace {
  private final Lexicon lexicon;
  private final Map<Noun, Noun> names;
  private final Map<Noun, EntityDraft> entities = new LinkedHashMap<>();
  private final Map<String, Assumption> assumptions = new LinkedHashMap<>();
  private final Map<Fact, List<String>> places = new LinkedHashMap<>();
  private Optional<EntityDraft> person = Optional.empty();
  private Optional<EntityDraft> last = Optional.empty();
  private Optional<EntityDraft> here = Optional.empty();

  Workspace(Lexicon lexicon, Map<Noun, Noun> names) {
    this.lexicon = lexicon;
    this.names = names;
    names.values().forEach(noun -> entities.computeIfAbsent(noun, EntityDraft::new));
  }

  Lexicon lexicon() {
    return lexicon;
  }

  Collection<EntityDraft> entities() {
    return entities.values();
  }

  Collection<Assumption> assumptions() {
    return assumptions.values();
  }

  Map<Fact, List<String>> places() {
    return places;
  }

  /** The entity of a noun; a pronoun stands for the one spoken of last. */
  Optional<EntityDraft> find(Noun noun) {
    if (noun.equals(Noun.of("it"))) {
      return last.or(this::only);
    }
    var found = EntityFinder.lookUp(noun, names).map(entities::get);
    found.ifPresent(entity -> last = Optional.of(entity));
    here = found.or(() -> here);
    return found;
  }

  /** The entity of a noun, without speaking of it. */
  Optional<EntityDraft> known(Noun noun) {
    return EntityFinder.lookUp(noun, names).map(entities::get);
  }

  /** Starts with the facts of another statement. */
  void nextStatement() {
    here = Optional.empty();
  }

  /** The entity that the statement spoke of last, if any. */
  Optional<EntityDraft> spokenOfHere() {
    return here;
  }

  /** The entity of a noun, or for none the one spoken of last, or the only one. */
  Optional<EntityDraft> findOwner(Optional<Noun> owner) {
    return owner.isPresent() ? find(owner.get()) : last.or(this::only);
  }

  /** The only entity, beside those who have accounts. */
  Optional<EntityDraft> only() {
    var others =
        entities.values().stream().filter(each -> person.filter(each::equals).isEmpty()).toList();
    return others.size() == 1 ? Optional.of(others.getFirst()) : Optional.empty();
  }

  /** Keeps in mind what a fact speaks of, for the pronouns after it. */
  void notice(Fact fact) {
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
      case Fact.Choices(var noun, _, _, _) -> find(noun);
      case Fact.Belonging(var many, _, _) -> find(many);
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
          Fact.Compared _,
          Fact.UniqueTogether _,
          Fact.Companions _,
          Fact.Measured _,
          Fact.Summed _,
          Fact.Totals _,
          Fact.Reckoned _,
          Fact.Taken _,
          Fact.Held _,
          Fact.Never _,
          Fact.Removal _,
          Fact.Quota _,
          Fact.Barred _,
          Fact.AtOnce _,
          Fact.Told _,
          Fact.Restorable _,
          Fact.Apart _,
          Fact.Pairs _,
          Fact.Made _,
          Fact.Numbered _,
          Fact.Adjusts _,
          Fact.Stamped _,
          Fact.Listed _,
          Fact.Unsupported _ -> {}
    }
  }

  /** The people who have accounts, where any have. */
  Optional<EntityDraft> person() {
    return person;
  }

  void isOf(EntityDraft people) {
    person = Optional.of(people);
  }

  /** The entity of that name. */
  Optional<EntityDraft> named(String name) {
    return entities.values().stream().filter(entity -> entity.name().equals(name)).findFirst();
  }

  /** An entity that follows from what is said of others. */
  EntityDraft add(Noun noun) {
    return entities.computeIfAbsent(noun, EntityDraft::new);
  }

  void placed(Fact fact, List<String> where) {
    places.put(fact, where);
  }

  void assume(String about, String says, String because) {
    assumptions.put(about + "|" + says, new Assumption(about, says, because));
  }

  /** What was placed in one part of the blueprint stands in another since. */
  void moved(String from, String to) {
    places.replaceAll(
        (_, where) -> where.stream().map(part -> part.equals(from) ? to : part).toList());
    assumptions.values().removeIf(assumption -> assumption.about().equals(from));
  }

  /** What is assumed of a place, in other words. */
  void respell(String about, UnaryOperator<String> words) {
    assumptions.replaceAll(
        (_, each) ->
            each.about().equals(about)
                ? new Assumption(about, words.apply(each.says()), each.because())
                : each);
  }

  /** Takes an assumption back that the text has settled since. */
  void forget(String about, String says) {
    assumptions.remove(about + "|" + says);
  }

  /** The field of a noun in an entity, made from its name where it is new. */
  FieldModel field(EntityDraft entity, Noun noun, boolean many) {
    var known = entity.field(noun);
    if (known.isPresent()) {
      return known.get();
    }
    var name = withoutOwner(entity, many ? counted(noun) : noun);
    var field = fresh(entity, name, many);
    entity.put(field);
    return field;
  }

  /** "Notes", "free seats": as written, where the plural is the name of a value. */
  private Noun counted(Noun noun) {
    var words = new ArrayList<>(noun.words());
    words.set(words.size() - 1, Names.plural(noun.head()));
    var plural = new Noun(words);
    return lexicon.fieldTypes().isNamedInPlural(words.getLast()) ? plural : noun;
  }

  /** The field of a noun that records are only asked for by, so that they may be without it. */
  FieldModel asked(EntityDraft entity, Noun noun) {
    if (entity.field(noun).isPresent()) {
      return entity.field(noun).get();
    }
    var moment = entity.begins().filter(_ -> noun.equals(Noun.of("date")));
    if (moment.isPresent()) {
      return moment.get();
    }
    var field = field(entity, noun, false);
    if (field.optional() || field.defaultValue().isPresent()) {
      return field;
    }
    assume(entity.name() + "." + field.name(), "optional", "the text only asks for records by it");
    entity.put(FieldModel.optional(field.name(), field.type()));
    return entity.field(noun).orElse(field);
  }

  /** "Plot size" of a plot is its size. */
  static Noun withoutOwner(EntityDraft entity, Noun noun) {
    if (noun.words().size() == 1 || !noun.words().getFirst().equals(entity.noun().head())) {
      return noun;
    }
    var rest = new Noun(noun.words().subList(1, noun.words().size()));
    return rest.equals(Noun.of("id")) ? noun : rest;
  }

  private FieldModel fresh(EntityDraft entity, Noun noun, boolean many) {
    var about = entity.name() + "." + noun.camelCase();
    var suggested = lexicon.fieldTypes().suggestedBy(noun);
    var plain = suggested.isEmpty();
    FieldType type = suggested.orElse(many ? new FieldType.Json() : new FieldType.Text(200));
    assume(about, Types.label(type), plain ? "the text gives no type" : "its name");
    if (type instanceof FieldType.Truth) {
      return FieldModel.defaulted(noun.camelCase(), type, "false");
    }
    if (type instanceof FieldType.DateTime && noun.head().equals("timestamp")) {
      assume(about, "the moment at which it is made", "its name");
      return FieldModel.defaulted(noun.camelCase(), type, Limit.Default.PRESENT);
    }
    if (lexicon.fieldTypes().isUsuallyOptional(noun)) {
      assume(about, "optional", "nothing says that it must be given");
      return FieldModel.optional(noun.camelCase(), type);
    }
    return new FieldModel(noun.camelCase(), type, false, Optional.empty(), FieldRules.NONE);
  }

  private static long belongs(EntityDraft entity) {
    return entity.relations.values().stream()
        .filter(r -> r.kind() == RelationModel.Kind.BELONGS_TO && !r.optional())
        .count();
  }

  /** Gives a name to every entity of which the text tells no value. */
  void nameTheNameless() {
    for (var entity : entities.values()) {
      var told =
          entity.fields.values().stream()
              .anyMatch(f -> f.isGiven() && !(f.type() instanceof FieldType.Truth));
      var enough =
          lexicon.fieldTypes().isTold(entity.noun())
              ? 2
              : lexicon.events().isMade(entity.noun()) ? 1 : 2;
      if (!told && belongs(entity) < enough) {
        var before = new ArrayList<>(entity.fields.values());
        entity.fields.clear();
        lexicon.usualValues().of(entity.noun()).forEach(usual -> put(entity, usual));
        before.forEach(entity::put);
      }
    }
  }

  private void put(EntityDraft entity, UsualValue usual) {
    var name = usual.noun().camelCase();
    var type = lexicon.fieldTypes().suggestedBy(usual.noun()).orElse(new FieldType.Text(200));
    entity.put(
        usual.optional() ? FieldModel.optional(name, type) : FieldModel.required(name, type));
    assume(
        entity.name() + "." + name,
        Types.label(type) + (usual.optional() ? ", optional" : ""),
        "the text names no values of " + entity.noun().text());
  }
}
