package dev.bluewright.validator;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.Code;
import dev.bluewright.blueprint.EntityModel;
import dev.bluewright.blueprint.Names;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import dev.bluewright.blueprint.Trait;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The members of an entity have columns, JSON names and paths of their own. */
final class MemberNameChecks implements Check {
  private static final int MOST_BYTES = 63;

  @Override
  public void check(Subject subject) {
    for (var entity : subject.blueprint().entities()) {
      var path = "entities." + entity.name();
      reserved(subject, entity, path);
      columns(subject, entity, path);
      subPaths(subject, entity, path);
    }
  }

  private static void reserved(Subject subject, EntityModel entity, String path) {
    var kept = kept(entity);
    for (var field : entity.fields()) {
      var keeper = kept.get(field.name());
      if (keeper != null) {
        subject.report(
            Code.RESERVED_FIELD,
            path + ".fields." + field.name(),
            field.name(),
            entity.name(),
            keeper);
      }
    }
  }

  private static Map<String, String> kept(EntityModel entity) {
    var kept = new HashMap<String, String>();
    kept.put("id", "the system");
    for (var trait : entity.traits()) {
      var keeper = "the trait " + trait.label();
      switch (trait) {
        case TIMESTAMPS -> {
          kept.put("createdAt", keeper);
          kept.put("updatedAt", keeper);
        }
        case VERSIONED -> kept.put("version", keeper);
        case SOFT_DELETE -> {
          kept.put("deletedAt", keeper);
          kept.put("deleted", keeper);
        }
        case OWNED -> entity.findOwner().ifPresent(owner -> kept.put(owner, keeper));
        case HISTORY -> {
          // It tells of the fields, and adds none.
        }
      }
    }
    return kept;
  }

  private static void columns(Subject subject, EntityModel entity, String path) {
    var members = new LinkedHashMap<String, String>();
    entity.fields().forEach(field -> members.put(".fields." + field.name(), field.name()));
    for (var relation : entity.relations()) {
      inJson(relation).ifPresent(name -> members.put(".relations." + relation.name(), name));
    }
    var first = new HashMap<String, String>();
    members.forEach(
        (at, name) -> {
          var column = Names.snake(name);
          if (column.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            subject.report(Code.NAME_TOO_LONG, path + at, name, column);
          }
          var other = first.putIfAbsent(column, at);
          if (other != null) {
            clash(subject, entity, path + at, other, at, column);
          }
        });
  }

  /** What a relation is called within a record. */
  private static Optional<String> inJson(RelationModel relation) {
    return switch (relation.kind()) {
      case BELONGS_TO -> Optional.of(relation.name() + "Id");
      case MANY_TO_MANY ->
          Optional.of(relation.one() + "Ids").filter(_ -> relation.tie().isEmpty());
      case HAS_MANY -> Optional.of(relation.name()).filter(_ -> relation.nested());
      case HAS_ONE -> Optional.empty();
    };
  }

  /** Actions and relations to many are parts of the path of a record. */
  private static void subPaths(Subject subject, EntityModel entity, String path) {
    var first = new HashMap<String, String>();
    var members = new LinkedHashMap<String, String>();
    entity.relations().stream()
        .filter(relation -> relation.kind() != Kind.BELONGS_TO)
        .forEach(relation -> members.put(".relations." + relation.name(), relation.name()));
    entity.actions().forEach(action -> members.put(".actions." + action.name(), action.name()));
    if (entity.has(Trait.HISTORY)) {
      first.put(Trait.HISTORY.label(), ".traits." + Trait.HISTORY.label());
    }
    if (entity.has(Trait.SOFT_DELETE)) {
      first.put(AccessModel.RESTORE, ".traits." + Trait.SOFT_DELETE.label());
    }
    members.forEach(
        (at, name) -> {
          var other = first.putIfAbsent(Names.kebab(name), at);
          if (other != null) {
            clash(subject, entity, path + at, other, at, Names.kebab(name));
          }
        });
  }

  private static void clash(
      Subject subject, EntityModel entity, String path, String one, String other, String name) {
    subject.report(
        Code.MEMBER_CLASH, path, one.substring(1), other.substring(1), entity.name(), name);
  }
}
