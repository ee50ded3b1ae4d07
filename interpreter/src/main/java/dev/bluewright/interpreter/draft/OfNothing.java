package dev.bluewright.interpreter.draft;

import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.relations.Enrollments;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Model;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * "Pupil enrollment", where nothing is kept that pupils enroll in; "progress tracking", where
 * nothing tells of whose progress, or what of it.
 */
record OfNothing(Heard heard, Model model, Lexicon lexicon) {

  Stream<String> words() {
    return heard.facts().stream()
        .flatMap(fact -> made(fact).stream())
        .filter(noun -> model.entities().stream().anyMatch(each -> isOfNothing(each, noun)))
        .map(Noun::head);
  }

  private static Optional<Noun> made(Fact fact) {
    return switch (fact) {
      case Fact.EntityNamed(var noun, _) -> Optional.of(noun);
      case Fact.OperationOn(_, var noun, _, _) -> Optional.of(noun);
      case Fact _ -> Optional.empty();
    };
  }

  private boolean isOfNothing(EntityModel entity, Noun noun) {
    return noun.pascalCase().endsWith(entity.name())
        && ((Enrollments.isEnrollment(noun) && isInNothing(entity))
            || (lexicon.people().isOfSomebody(noun) && isNameAlone(entity)));
  }

  private boolean isInNothing(EntityModel entity) {
    return entity.fields().stream()
            .noneMatch(field -> lexicon.people().isEnrolledIn(Noun.said(field.name())))
        && entity.relations().stream().allMatch(each -> lexicon.people().isPlain(each.target()));
  }

  /** Whether its records hold a name, which the text does not tell of. */
  private boolean isNameAlone(EntityModel entity) {
    return entity.relations().isEmpty()
        && entity.fields().size() == 1
        && model.assumptions().stream()
            .anyMatch(each -> each.about().equals(entity.name() + ".name"));
  }
}
