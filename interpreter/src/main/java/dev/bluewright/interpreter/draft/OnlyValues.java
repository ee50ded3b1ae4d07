package dev.bluewright.interpreter.draft;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Model;
import java.util.List;
import java.util.stream.Stream;

/** What is to be managed or deleted, and is only a value of something else. */
record OnlyValues(Heard heard, Model model) {

  Stream<String> words() {
    return heard.facts().stream()
        .filter(
            fact ->
                fact instanceof Fact.OperationOn(var operation, _, _, _)
                    && operation == Operation.DELETE
                    && model.places().getOrDefault(fact, List.of()).stream()
                        .anyMatch(place -> place.endsWith(".update")))
        .filter(fact -> !isValueBeside(fact))
        .map(fact -> ((Fact.OperationOn) fact).noun())
        .filter(noun -> !isValueSaid(noun) && !isValueManaged(noun) && !isTracked(noun))
        .map(Noun::text);
  }

  /** "Manage plot prices": an amount or a moment is never more than a value of its thing. */
  private boolean isValueManaged(Noun noun) {
    return model.entities().stream()
        .filter(entity -> noun.pascalCase().startsWith(entity.name()))
        .flatMap(entity -> entity.fields().stream().filter(field -> isNamed(field, entity, noun)))
        .anyMatch(field -> isAmount(field.type()));
  }

  /** "Manage plots and prices": the prices of the plots that are managed beside them. */
  private boolean isValueBeside(Fact fact) {
    var places = model.places().getOrDefault(fact, List.of());
    return model.entities().stream()
        .filter(entity -> isManaged(entity.name()))
        .flatMap(
            entity ->
                entity.fields().stream()
                    .filter(field -> places.contains(entity.name() + "." + field.name())))
        .anyMatch(field -> isAmount(field.type()));
  }

  private boolean isManaged(String entity) {
    return heard.facts().stream()
        .filter(Fact.OperationOn.class::isInstance)
        .flatMap(fact -> model.places().getOrDefault(fact, List.of()).stream())
        .anyMatch(place -> place.equals(entity + ".delete"));
  }

  /** "Track the plot status": a value of a plot, and looked at and changed as values are. */
  private boolean isTracked(Noun noun) {
    return heard.statement().clauses().stream()
            .filter(clause -> clause.has("track", "keep track of", "monitor"))
            .anyMatch(clause -> clause.verbs().size() == 1 && !clause.negated())
        && model.entities().stream()
            .anyMatch(
                entity -> entity.fields().stream().anyMatch(field -> isNamed(field, entity, noun)));
  }

  private static boolean isNamed(FieldModel field, EntityModel entity, Noun noun) {
    return noun.pascalCase().equals(entity.name() + Noun.said(field.name()).pascalCase());
  }

  private static boolean isAmount(FieldType type) {
    return switch (type) {
      case FieldType.Whole _,
          FieldType.Decimal _,
          FieldType.Money _,
          FieldType.Truth _,
          FieldType.Date _,
          FieldType.Time _,
          FieldType.DateTime _ ->
          true;
      case FieldType.Text _,
          FieldType.LongText _,
          FieldType.Email _,
          FieldType.Url _,
          FieldType.Uuid _,
          FieldType.Enumeration _,
          FieldType.Json _,
          FieldType.File _ ->
          false;
    };
  }

  /** "Keep track of the beds of each plot": said to be a value, with the thing that has it. */
  private boolean isValueSaid(Noun noun) {
    return heard.facts().stream()
        .anyMatch(
            fact ->
                switch (fact) {
                  case Fact.FieldOf(var owner, var field, _, _) ->
                      owner.isPresent() && field.equals(noun.within(owner.get()));
                  case Fact.EnumerationOf(_, var field, _, _) -> field.equals(noun);
                  case Fact _ -> false;
                });
  }
}
