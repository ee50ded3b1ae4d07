package dev.bluewright.workbench.tier;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.Blueprint;
import dev.bluewright.blueprint.BlueprintEditor;
import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.Finding;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.Requirement;
import dev.bluewright.blueprint.RuleModel;
import dev.bluewright.validator.heal.Healer;
import dev.bluewright.validator.heal.Healing;
import dev.bluewright.validator.heal.Healing.Sureness;
import dev.bluewright.validator.tier.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Adds what a sentence of the description is read as and the blueprint lacks: an entity, a field, a
 * relation, an action, a rule. What is there in another form stays as it is, for a person to
 * decide.
 */
final class PromisedPart implements Healer {
  private static final Set<String> OPEN =
      Set.of(Code.MET_UNKNOWN.id(), Problem.NOT_PROMISED.id(), Problem.NOT_DONE.id());

  @Override
  public Optional<Healing> heal(Candidate candidate, Finding finding) {
    if (!OPEN.contains(finding.code())) {
      return Optional.empty();
    }
    return Promise.of(candidate)
        .flatMap(
            promise ->
                sentence(candidate, promise, finding)
                    .map(sentence -> healing(candidate, promise, sentence)));
  }

  private static Healing healing(Candidate candidate, Promise promise, Requirement sentence) {
    var wanted = with(promise.blueprint(), promise.reading().blueprint(), sentence);
    return new Healing(
        "promised-part",
        candidate.blueprint(),
        BlueprintEditor.edit(candidate.text(), wanted),
        "The description says so: " + sentence.text().strip().replaceAll("[.]?$", "."),
        Sureness.LIKELY);
  }

  /** The sentence of the requirement that the finding is about. */
  private static Optional<Requirement> sentence(
      Candidate candidate, Promise promise, Finding finding) {
    return candidate
        .reading()
        .places()
        .at(finding.place().line(), finding.place().column())
        .flatMap(
            path ->
                promise.kept().stream()
                    .filter(
                        each ->
                            promise
                                .said(each)
                                .filter(said -> isAt(path, "requirements." + said.id()))
                                .isPresent())
                    .findFirst());
  }

  private static boolean isAt(String path, String part) {
    return path.equals(part) || path.startsWith(part + ".");
  }

  /** The blueprint with the parts of the entities that a sentence speaks of. */
  private static Blueprint with(Blueprint blueprint, Blueprint read, Requirement sentence) {
    var entities = new ArrayList<>(blueprint.entities());
    sentence.met().stream()
        .map(part -> part.split("[.]", 2))
        .forEach(
            part ->
                read.findEntity(part[0])
                    .ifPresent(
                        promised -> add(entities, promised, part.length > 1 ? part[1] : "")));
    return blueprint.withEntities(entities);
  }

  private static void add(List<EntityModel> entities, EntityModel promised, String member) {
    for (int i = 0; i < entities.size(); i++) {
      if (entities.get(i).name().equals(promised.name())) {
        entities.set(i, with(entities.get(i), promised, member));
        return;
      }
    }
    entities.add(promised);
  }

  private static EntityModel with(EntityModel entity, EntityModel promised, String member) {
    var name = member.replaceFirst("^rules[.]?", "");
    boolean rules = member.startsWith("rules");
    var withFields =
        entity.withFields(
            joined(entity.fields(), promised.fields(), FieldModel::name, name::equals));
    var withRelations =
        withFields.withRelations(
            joined(entity.relations(), promised.relations(), RelationModel::name, name::equals));
    var withActions =
        withRelations.withActions(
            joined(entity.actions(), promised.actions(), ActionModel::name, name::equals));
    return withActions.withRules(
        joined(
            entity.rules(),
            promised.rules(),
            RuleModel::name,
            rule -> rules && (name.isEmpty() || name.equals(rule))));
  }

  /** What is there, and of what is promised that which is wanted and not there. */
  private static <T> List<T> joined(
      List<T> there, List<T> promised, Function<T, String> name, Predicate<String> wanted) {
    var names = there.stream().map(name).toList();
    var all = new ArrayList<>(there);
    promised.stream()
        .filter(each -> wanted.test(name.apply(each)) && !names.contains(name.apply(each)))
        .forEach(all::add);
    return all;
  }
}
