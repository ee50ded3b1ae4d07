package dev.bluewright.interpreter.draft;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.AccountDeed;
import dev.bluewright.interpreter.fact.BoundFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.FileFact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Model;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why a sentence of which every word was read cannot be built: the text does not say what a thing
 * holds, or what an act changes.
 */
final class NotTold {
  private final Heard heard;
  private final Model model;
  private final Lexicon lexicon;

  NotTold(Heard heard, Model model, Lexicon lexicon) {
    this.heard = heard;
    this.model = model;
    this.lexicon = lexicon;
  }

  /** The reason; none where a part is built and words are left that no fact has read. */
  Optional<String> why() {
    var open =
        heard.facts().stream().filter(fact -> isOpen(fact) && !isReadOtherwise(fact)).toList();
    var nothingBuilt = heard.facts().stream().noneMatch(model.places()::containsKey);
    var all = nothingBuilt || new Coverage(lexicon).leftOver(heard, as(open)).isEmpty();
    return open.stream()
        .filter(fact -> all || isCertain(fact))
        .flatMap(fact -> why(fact).stream())
        .findFirst();
  }

  /**
   * "Sales by month" is a report of orders, and no list of sales; a photo that is sent is a value.
   */
  private boolean isReadOtherwise(Fact fact) {
    return heard.facts().stream()
        .filter(other -> !other.equals(fact) && other.span().contains(fact.span()))
        .anyMatch(
            other ->
                other instanceof FileFact.Sent sent
                    ? model.places().containsKey(sent) || isWithheld(sent)
                    : other instanceof ValueFact.Summed && model.places().containsKey(other));
  }

  /** Sent for what is kept, which has no such value: whoever sends it may not change that. */
  private boolean isWithheld(FileFact.Sent sent) {
    return heard.has(AccessFact.Allowed.class)
        && sent.of().flatMap(this::kept).filter(entity -> !has(entity, sent.file())).isPresent();
  }

  private static boolean has(EntityModel entity, Noun value) {
    var name = value.within(Noun.said(entity.name())).camelCase();
    return Stream.concat(
            entity.fields().stream().map(FieldModel::name),
            entity.relations().stream().map(RelationModel::name))
        .anyMatch(name::equals);
  }

  /** Whether the sentence asks for it, whatever else stands there. */
  private boolean isCertain(Fact fact) {
    return fact instanceof AccessFact.AccountAsked
        || (fact instanceof Fact.Untold(_, var certain, _) && certain)
        || (fact instanceof Fact.OperationOn(_, var noun, var vague, _)
            && !vague
            && lexicon.fieldTypes().mayBeThing(noun));
  }

  private boolean isOpen(Fact fact) {
    return !model.places().containsKey(fact) && why(fact).isPresent();
  }

  private Optional<String> why(Fact fact) {
    return switch (fact) {
      case Fact.Untold(var why, _, _) -> Optional.of(why);
      case AccessFact.AccountAsked(_, var deed, _) when deed == AccountDeed.SIGN_UP ->
          Optional.of("Whoever signs up has the usual role; an administrator gives the others.");
      case AccessFact.AccountAsked(_, var deed, _) when deed == AccountDeed.TENANTS ->
          Optional.of("What is to be kept apart from what is not told, or told in several ways.");
      case FileFact.Sent sent when isWithheld(sent) ->
          Optional.of("Files of what those who send them may not change are not kept.");
      case FileFact.SentChecked(_, var type, _) when type ->
          Optional.of("Which types files may be of is not told.");
      case BoundFact.Vacant(var noun, _, _) ->
          Optional.of(
              "Nothing that is told of takes up a " + noun.text() + " from a time to a time.");
      case Fact.OperationOn(_, var noun, _, _) -> thing(noun);
      case Fact.Transition(_, var noun, _, _) -> noun.flatMap(this::thing);
      case Fact.QueryOn(_, var noun, var fields, _) ->
          noun.flatMap(each -> isKept(each) ? value(each, fields) : thing(each));
      case Fact.RelationOf(_, _, var to, _) -> thing(to);
      case Fact.FieldOf(var owner, var field, _, _) ->
          Optional.of(field).filter(_ -> owner.isEmpty()).flatMap(NotTold::ofWhat);
      case Fact _ -> Optional.empty();
    };
  }

  private Optional<String> thing(Noun noun) {
    if (noun.equals(Noun.of("it"))
        || isKept(noun)
        || lexicon.isGeneric(noun.head())
        || lexicon.stateAfter(noun.head()).isPresent()) {
      return Optional.empty();
    }
    return lexicon.fieldTypes().mayBeThing(noun)
        ? Optional.of("What \"" + noun.text() + "\" holds is not told, so that none are kept.")
        : ofWhat(noun);
  }

  private static Optional<String> ofWhat(Noun field) {
    return Optional.of(field.text())
        .filter(_ -> field.words().size() == 1)
        .map(name -> "Of what \"" + name + "\" is a value is not told.");
  }

  private static Optional<String> value(Noun noun, List<Noun> fields) {
    return fields.stream()
        .findFirst()
        .map(field -> "No \"" + field.text() + "\" of \"" + noun.text() + "\" is told of.");
  }

  private boolean isKept(Noun noun) {
    return kept(noun).isPresent();
  }

  private Optional<EntityModel> kept(Noun noun) {
    return model.entities().stream()
        .filter(
            entity ->
                noun.pascalCase().endsWith(entity.name())
                    || entity.name().endsWith(noun.pascalCase()))
        .findFirst();
  }

  /** The model as it would be, had they found a place. */
  private Model as(List<Fact> placed) {
    var places = new LinkedHashMap<>(model.places());
    placed.forEach(fact -> places.put(fact, List.of("")));
    return new Model(
        model.name(),
        model.database(),
        model.entities(),
        model.api(),
        model.accounts(),
        model.heard(),
        model.assumptions(),
        places,
        model.contradictions());
  }
}
