package dev.bluewright.interpreter.resolve.work;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Noun;
import java.util.List;
import java.util.Optional;

/** The fields of an entity that hold a moment: by their names, or by what moments are called. */
public final class MomentFields {
  private MomentFields() {}

  /** The moment of that name, or the only one whose name begins so. */
  public static Optional<FieldModel> of(EntityDraft entity, Noun noun) {
    var named = entity.field(noun).filter(field -> now(field).isPresent());
    if (named.isPresent()) {
      return named;
    }
    return usual(noun.text()).stream()
        .map(
            way ->
                entity.fields.values().stream()
                    .filter(field -> now(field).isPresent() && field.name().matches(way))
                    .toList())
        .filter(near -> near.size() == 1)
        .findFirst()
        .map(List::getFirst);
  }

  /**
   * A moment of a record, or of what it belongs to.
   *
   * @param path the relation that leads there, with a dot; nothing for its own
   */
  record At(String path, FieldModel field) {
    String name() {
      return path + field.name();
    }
  }

  /** The moment of a record; where it has none, that of the only thing of which it is. */
  static Optional<At> within(EntityDraft entity, Noun noun, Workspace work) {
    var own = of(entity, noun).filter(FieldModel::isGiven);
    if (own.isPresent()) {
      return own.map(field -> new At("", field));
    }
    var others =
        entity
            .toOne()
            .filter(relation -> !relation.optional())
            .flatMap(
                relation ->
                    work.named(relation.target()).filter(whole -> !work.isPerson(whole)).stream()
                        .flatMap(whole -> of(whole, noun).stream())
                        .filter(FieldModel::isGiven)
                        .map(field -> new At(relation.name() + ".", field)))
            .toList();
    return others.size() == 1 ? Optional.of(others.getFirst()) : Optional.empty();
  }

  /** What moments are usually called, the nearest first. */
  private static List<String> usual(String word) {
    return switch (word) {
      case "start" ->
          List.of(
              "(?i)start.*|begin.*|scheduled.*|depart.*",
              "(?i)check-?in.*|arriv.*|pick-?up.*",
              "date|day|datetime|dateTime|dateAndTime",
              "(?i)(?!birth|created|updated|end|due|expir|return|publi|deliver|paid|hir).*(date|time|day)");
      case "end" ->
          List.of("(?i)end.*|expir.*|finish.*|valid(until|to).*|return.*|deadline|duedate");
      case "due" -> List.of("(?i)due.*|deadline");
      case String other -> List.of(Noun.said(other).camelCase() + ".*");
    };
  }

  /** The present, as conditions write it for a field that holds moments; none for others. */
  public static Optional<String> now(FieldModel field) {
    return switch (field.type()) {
      case FieldType.Date _ -> Optional.of("today()");
      case FieldType.DateTime _ -> Optional.of("now()");
      case FieldType _ -> Optional.empty();
    };
  }
}
