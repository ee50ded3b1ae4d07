package dev.bluewright.interpreter.draft;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.Enrollments;
import dev.bluewright.interpreter.resolve.Heard;
import dev.bluewright.interpreter.resolve.Model;
import java.util.Optional;
import java.util.stream.Stream;

/** "Pupil enrollment", where nothing is kept that pupils enroll in. */
record InNothing(Heard heard, Model model, Lexicon lexicon) {

  Stream<String> words() {
    return heard.facts().stream()
        .flatMap(fact -> made(fact).stream())
        .filter(Enrollments::isEnrollment)
        .filter(noun -> model.entities().stream().anyMatch(each -> isInNothing(each, noun)))
        .map(Noun::head);
  }

  private static Optional<Noun> made(Fact fact) {
    return switch (fact) {
      case Fact.EntityNamed(var noun, _) -> Optional.of(noun);
      case Fact.OperationOn(var operation, var noun, _, _) ->
          Optional.of(noun).filter(_ -> operation == Operation.CREATE);
      case Fact _ -> Optional.empty();
    };
  }

  private boolean isInNothing(EntityModel entity, Noun noun) {
    return noun.pascalCase().endsWith(entity.name())
        && entity.fields().stream()
            .noneMatch(field -> lexicon.people().isEnrolledIn(Noun.said(field.name())))
        && entity.relations().stream()
            .allMatch(each -> lexicon.people().isPlain(each.target()));
  }
}
