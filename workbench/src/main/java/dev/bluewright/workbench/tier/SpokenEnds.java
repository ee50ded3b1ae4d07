package dev.bluewright.workbench.tier;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.Finding;
import dev.bluewright.blueprint.Names;
import dev.bluewright.blueprint.Requirement;
import dev.bluewright.blueprint.Requirement.Status;
import dev.bluewright.validator.tier.Candidate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Ends that the description speaks of and that nothing brings: a state that an action leads out of
 * by the text and none by the blueprint; and sentences that were not understood, say an end of an
 * entity, and find neither action nor state nor field of that name.
 */
record SpokenEnds(Candidate candidate, Promise promise) {
  private static final Set<Status> NOT_READ = Set.of(Status.UNCLEAR, Status.UNSUPPORTED);

  static List<Finding> findings(Candidate candidate, Promise promise) {
    var ends = new SpokenEnds(candidate, promise);
    return Stream.concat(ends.neverLeft(), ends.unbrought()).toList();
  }

  private Stream<Finding> neverLeft() {
    return WayOut.missing(promise).stream()
        .map(
            way ->
                Problem.NEVER_LEFT.at(
                    candidate
                        .reading()
                        .places()
                        .of("entities.%s.actions.%s".formatted(way.entity(), way.action())),
                    ("Records of %s get into `%s` and never leave it, though by the description"
                            + " `%s` leads out of it.")
                        .formatted(way.entity(), way.state(), way.action()),
                    "Let the action come from it, or change the description."));
  }

  private Stream<Finding> unbrought() {
    return promise.reading().requirements().stream()
        .filter(sentence -> NOT_READ.contains(said(sentence)))
        .flatMap(sentence -> unbrought(sentence).stream());
  }

  /** The blueprint's own word about a sentence goes before that of the reading. */
  private Status said(Requirement sentence) {
    return promise.said(sentence).map(Requirement::status).orElse(sentence.status());
  }

  private Optional<Finding> unbrought(Requirement sentence) {
    return promise.blueprint().entities().stream()
        .filter(entity -> isUnbrought(entity, sentence.text()))
        .findFirst()
        .map(entity -> finding(entity, sentence));
  }

  private static boolean isUnbrought(EntityModel entity, String text) {
    var words = Names.kebab(entity.name()).replace('-', ' ');
    return Stream.of(words, Names.plural(words))
        .flatMap(thing -> EndWords.saidOf(thing, text).stream())
        .anyMatch(stem -> !isBrought(entity, stem));
  }

  private Finding finding(EntityModel entity, Requirement sentence) {
    var path =
        promise.said(sentence).map(said -> "requirements." + said.id()).orElse("description");
    return Problem.END_UNBROUGHT.at(
        candidate.reading().places().of(path),
        "\"%s\" speaks of an end of %s that no action, state or field of it is called by."
            .formatted(sentence.text().strip(), entity.name()),
        "Add an action that brings it, add the state, or say status: set-aside for the"
            + " requirement.");
  }

  private static boolean isBrought(EntityModel entity, String stem) {
    return Stream.of(
            entity.actions().stream().map(ActionModel::name),
            entity.fields().stream().map(FieldModel::name),
            entity.fields().stream().flatMap(SpokenEnds::states))
        .flatMap(each -> each)
        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(stem));
  }

  private static Stream<String> states(FieldModel field) {
    return field.type() instanceof FieldType.Enumeration(var values)
        ? values.stream()
        : Stream.empty();
  }
}
