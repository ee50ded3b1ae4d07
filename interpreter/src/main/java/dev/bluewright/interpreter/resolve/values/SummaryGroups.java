package dev.bluewright.interpreter.resolve.values;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.MomentFields;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What tells the groups of a report apart: names of columns, with the value that each shows. */
record SummaryGroups(EntityDraft entity, Workspace work) {

  /** The groups of all the nouns; none where one of them tells nothing apart. */
  Optional<Map<String, String>> by(List<Noun> nouns) {
    var all = new LinkedHashMap<String, String>();
    for (var noun : nouns) {
      var groups = by(noun);
      if (groups.isEmpty()) {
        return Optional.empty();
      }
      all.putAll(groups.get());
    }
    return Optional.of(all);
  }

  /** The groups of a noun: a part of the calendar, a value, or another record. */
  private Optional<Map<String, String>> by(Noun noun) {
    return switch (noun.text()) {
      case "day", "date" -> Optional.of(Map.of("day", "day(" + moment() + ")"));
      case "month", "year" -> Optional.of(Map.of(noun.text(), noun.text() + "(" + moment() + ")"));
      case String _ -> own(entity, noun, "").or(() -> record(noun)).or(() -> ofOther(noun));
    };
  }

  /** What reports tell where the text only asks for some: by month, and by what a record is. */
  Map<String, String> usual() {
    var usual = new LinkedHashMap<String, String>();
    usual.put("month", "month(" + moment() + ")");
    entity.fields.values().stream()
        .filter(field -> field.type() instanceof FieldType.Enumeration)
        .forEach(field -> usual.put(field.name(), field.name()));
    return usual;
  }

  /** When it happened, or else when it was written down. */
  private String moment() {
    return MomentFields.of(entity, Noun.of("start"))
        .filter(field -> !field.optional())
        .map(FieldModel::name)
        .orElse("createdAt");
  }

  private static Optional<Map<String, String>> own(EntityDraft entity, Noun noun, String path) {
    return entity
        .field(noun)
        .filter(field -> !(field.type() instanceof FieldType.Json))
        .map(field -> Map.of(field.name(), path + field.name()));
  }

  /** "By potter": their ids, and their names where they have any. */
  private Optional<Map<String, String>> record(Noun noun) {
    return work.find(noun)
        .flatMap(
            other ->
                entity
                    .to(other)
                    .findFirst()
                    .map(relation -> known("", relation, other))
                    .or(() -> further(other)));
  }

  /** "By guide", of whom each booking's tour is. */
  private Optional<Map<String, String>> further(EntityDraft other) {
    var ways =
        entity
            .toOne()
            .flatMap(
                first ->
                    work.named(first.target()).stream()
                        .flatMap(between -> between.to(other))
                        .map(second -> known(first.name() + ".", second, other)))
            .toList();
    return ways.size() == 1 ? Optional.of(ways.getFirst()) : Optional.empty();
  }

  private static Map<String, String> known(String path, RelationModel relation, EntityDraft other) {
    var by = new LinkedHashMap<String, String>();
    by.put(relation.name() + "Id", path + relation.name());
    for (var name : List.of("name", "title", "fullName", "username", "email")) {
      if (other.fields.containsKey(name)) {
        by.put(relation.name(), path + relation.name() + "." + name);
        return by;
      }
    }
    return by;
  }

  /** "By glaze", of which each jar has one: a value of what the records belong to. */
  private Optional<Map<String, String>> ofOther(Noun noun) {
    var ways =
        entity
            .toOne()
            .flatMap(
                relation ->
                    work.named(relation.target()).stream()
                        .flatMap(
                            other ->
                                own(other, within(other, noun), relation.name() + ".").stream()))
            .toList();
    return ways.size() == 1 ? Optional.of(ways.getFirst()) : Optional.empty();
  }

  private static Noun within(EntityDraft other, Noun noun) {
    var of = other.noun().words();
    return noun.words().size() > of.size() && noun.words().subList(0, of.size()).equals(of)
        ? new Noun(noun.words().subList(of.size(), noun.words().size()))
        : noun;
  }
}
