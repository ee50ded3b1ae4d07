package dev.bluewright.interpreter.resolve.people;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.BoundFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.work.Persons;
import java.util.List;
import java.util.Optional;

/** One name for those who have accounts, whether a text says account, profile or customer. */
record PeopleNames(Persons persons, Lexicon lexicon) {

  Fact of(Fact fact) {
    return switch (fact) {
      case Fact.OperationOn(var operation, var noun, var vague, var span) ->
          new Fact.OperationOn(operation, of(noun), vague, span);
      case Fact.FieldOf(var owner, var field, var many, var span) ->
          isPerson(owner, field) && !many
              ? new Fact.RelationOf(of(owner), false, persons.noun(), span)
              : new Fact.FieldOf(of(owner), field, many, span);
      case Fact.TypeHint(var owner, var field, var type, var span) ->
          new Fact.TypeHint(of(owner), field, type, span);
      case Fact.LimitOf(var owner, var field, var limit, var span) ->
          new Fact.LimitOf(
              of(owner), limit instanceof Limit.NotRequired ? of(field) : field, limit, span);
      case Fact.EnumerationOf(var owner, var field, var values, var span) ->
          new Fact.EnumerationOf(of(owner), field, values, span);
      case Fact.EntityNamed(var noun, var span) -> new Fact.EntityNamed(of(noun), span);
      case Fact.RelationOf(var from, var many, var to, var span) ->
          new Fact.RelationOf(of(from), many, of(to), span);
      case TieFact.Tie(var verb, var made, var doer, var thing, var span) ->
          new TieFact.Tie(verb, made, of(doer), of(thing), span);
      case TieFact.Companions(var said, var kind, var folk, var verb, var span) ->
          new TieFact.Companions(said, kind, of(folk), verb, span);
      case AccessFact.Own(var noun, var whose, var span) ->
          new AccessFact.Own(of(noun), whose, span);
      case Fact.QueryOn(var query, var noun, var fields, var span) ->
          new Fact.QueryOn(query, of(noun), fields, span);
      case BoundFact.Quota(var owner, var many, var most, var linked, var span) ->
          new BoundFact.Quota(of(owner), many, most, linked, span);
      case ValueFact.UniqueTogether(var owner, var parts, var span) ->
          new ValueFact.UniqueTogether(of(owner), ofAll(parts), span);
      case TieFact.Removal(var one, var many, var fate, var span) ->
          new TieFact.Removal(of(one), many, fate, span);
      case TieFact.Pairs(var one, var other, var span) ->
          new TieFact.Pairs(of(one), of(other), span);
      case Fact.Transition(var verb, var noun, var state, var span) ->
          new Fact.Transition(verb, of(noun), state, span);
      case Fact other -> other;
    };
  }

  /** "Every loan stores the member": one of the people, and no value. */
  private boolean isPerson(Optional<Noun> owner, Noun field) {
    var isNamed = field.equals(persons.noun()) || persons.also().contains(field);
    return isNamed && owner.map(this::of).filter(noun -> !noun.equals(persons.noun())).isPresent();
  }

  private Optional<Noun> of(Optional<Noun> noun) {
    return noun.map(this::of);
  }

  private List<Noun> ofAll(List<Noun> nouns) {
    return nouns.stream().map(this::of).toList();
  }

  private Noun of(Noun noun) {
    return persons.isSelf(noun, lexicon) ? persons.noun() : noun;
  }
}
