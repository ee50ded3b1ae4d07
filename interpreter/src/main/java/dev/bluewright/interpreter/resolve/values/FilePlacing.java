package dev.bluewright.interpreter.resolve.values;

import dev.bluewright.blueprint.AccessModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.OnDelete;
import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.FileFact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.FieldMaking;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Types;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Files that people send: one is a field of what it is sent to; of many, each is a record of its
 * own, which belongs to it.
 */
public final class FilePlacing {
  static final String CONTENT = "content";
  static final Set<String> PICTURES =
      Set.of("image", "photo", "photograph", "picture", "avatar", "logo", "thumbnail");
  private static final Set<String> OF_PERSON = Set.of("profile", "avatar", "user", "account");
  private static final long FILM = 100L << 20;

  private FilePlacing() {}

  /** "A profile picture", "an avatar": of whoever sends it. */
  public static boolean isOfPerson(Noun file) {
    return file.words().stream().anyMatch(OF_PERSON::contains);
  }

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void keep(FileFact.Sent fact, Workspace work) {
    var owner = owner(fact, work);
    if (owner.isEmpty() && (fact.of().isPresent() || isOfPerson(fact.file()))) {
      return;
    }
    var apart = work.known(fact.file()).filter(each -> owner.filter(each::equals).isEmpty());
    if (apart.isPresent()) {
      record(fact, apart.get(), owner, work);
    } else {
      owner.ifPresent(entity -> value(fact, entity, work));
    }
  }

  private static Optional<EntityDraft> owner(FileFact.Sent fact, Workspace work) {
    var of = fact.of().flatMap(work::find);
    if (of.isPresent() || fact.of().filter(noun -> !isOfPerson(noun)).isPresent()) {
      return of;
    }
    return fact.of().isPresent() || isOfPerson(fact.file())
        ? work.known(Noun.of("profile")).or(work::person).or(() -> work.known(Noun.of("user")))
        : Optional.empty();
  }

  private static void record(
      FileFact.Sent fact, EntityDraft record, Optional<EntityDraft> owner, Workspace work) {
    var known = file(record);
    if (known.isEmpty()) {
      addressOf(record).ifPresent(record.fields::remove);
      record.put(new FieldModel(CONTENT, type(fact.file())));
      titled(record, work);
    }
    owner.filter(entity -> entity != record).ifPresent(entity -> belong(record, entity, work));
    work.placed(
        fact,
        List.of(
            record.name() + ".create",
            record.name() + "." + known.map(FieldModel::name).orElse(CONTENT)));
  }

  /** Files go with what they were sent to, and are of one kind where there are several. */
  static void belong(EntityDraft record, EntityDraft owner, Workspace work) {
    var isNew = !RelationPlacing.leadsTo(record, owner);
    var name = RelationPlacing.belongTo(record, owner, work);
    if (isNew) {
      record.relations.computeIfPresent(
          name, (_, relation) -> relation.withOnDelete(OnDelete.CASCADE));
    }
    RelationPlacing.oneOfSeveral(record, name, work);
  }

  /** Files that several kinds have are each of one of them, and need not be of all. */
  public static void loosen(Workspace work) {
    for (var record : work.entities()) {
      var owners = record.toOne().filter(each -> !isPerson(each, work)).toList();
      if (isFile(record) && owners.size() > 1) {
        owners.stream()
            .filter(each -> !each.optional())
            .forEach(each -> loosen(record, each, work));
      }
    }
  }

  private static boolean isPerson(RelationModel relation, Workspace work) {
    return work.named(relation.target()).filter(work::isPerson).isPresent();
  }

  private static boolean isFile(EntityDraft record) {
    return Optional.ofNullable(record.fields.get(CONTENT)).filter(FieldModel::isFile).isPresent();
  }

  private static void loosen(EntityDraft record, RelationModel relation, Workspace work) {
    record.relations.put(relation.name(), relation.withOptional(true));
    work.assume(
        record.name() + "." + relation.name(), "optional", "a file may be of something else");
  }

  /** The address at which it would be kept elsewhere. */
  private static Optional<String> addressOf(EntityDraft record) {
    return record.fields.values().stream()
        .filter(field -> field.type() instanceof FieldType.Url)
        .map(FieldModel::name)
        .filter(name -> name.equals("url"))
        .findFirst();
  }

  private static void titled(EntityDraft record, Workspace work) {
    if (record.fields.values().stream().noneMatch(FieldModel::isGiven)) {
      record.put(FieldModel.optional("title", new FieldType.Text(200)));
      work.assume(
          record.name() + ".title",
          "string(200), optional",
          "the text names no values of " + record.noun().text());
    }
  }

  private static void value(FileFact.Sent fact, EntityDraft owner, Workspace work) {
    var noun = FieldMaking.withoutOwner(owner, fact.file());
    var known = owner.field(noun);
    if (known.filter(field -> !isAddress(field) && !field.isFile()).isPresent()) {
      return;
    }
    var name = known.map(FieldModel::name).orElse(noun.camelCase());
    if (owner.relations.containsKey(name)) {
      return;
    }
    known.ifPresent(field -> work.forget(owner.name() + "." + name, Types.label(field.type())));
    if (known.filter(FieldModel::isFile).isEmpty()) {
      owner.put(new FieldModel(name, type(fact.file())));
    }
    work.placed(fact, List.of(owner.name() + ".update", owner.name() + "." + name));
  }

  /** Files of what those who send them neither make nor change are not built. */
  public static void withdraw(List<Heard> heard, Workspace work) {
    for (var each : heard) {
      each.all(FileFact.Sent.class)
          .filter(fact -> isBeyond(fact, each, work))
          .forEach(fact -> withdraw(fact, work));
    }
  }

  private static void withdraw(FileFact.Sent fact, Workspace work) {
    var places = Optional.ofNullable(work.places().remove(fact)).orElse(List.of());
    for (var entity : work.entities()) {
      entity
          .fields
          .values()
          .removeIf(
              field ->
                  field.isFile() && isOnlyIn(places, entity.name() + "." + field.name(), work));
    }
  }

  private static boolean isOnlyIn(List<String> places, String part, Workspace work) {
    return places.contains(part)
        && work.places().values().stream().noneMatch(others -> others.contains(part));
  }

  private static boolean isBeyond(FileFact.Sent fact, Heard heard, Workspace work) {
    return heard.has(AccessFact.Allowed.class)
        && work.places().getOrDefault(fact, List.of()).stream()
            .filter(place -> place.endsWith(".update"))
            .map(place -> place.substring(0, place.indexOf('.')))
            .flatMap(name -> work.named(name).stream())
            .filter(entity -> !work.isPerson(entity))
            .anyMatch(entity -> isForOthers(entity, heard));
  }

  /** Whether some roles alone make and change its records, none of which is spoken of. */
  private static boolean isForOthers(EntityDraft entity, Heard heard) {
    var making = entity.access.getOrDefault("create", List.of());
    return !making.isEmpty()
        && making.stream().allMatch(AccessModel.Role.class::isInstance)
        && entity.access.getOrDefault("update", List.of()).stream()
            .noneMatch(who -> who instanceof AccessModel.Role(var role) && speaksOf(role, heard));
  }

  private static boolean speaksOf(String role, Heard heard) {
    return heard.statement().tokens().stream()
        .anyMatch(token -> Noun.said(role).head().equals(token.lemma()));
  }

  /** A picture is kept as an address until it is told that it is sent. */
  private static boolean isAddress(FieldModel field) {
    return field.type() instanceof FieldType.Url
        && !field.name().toLowerCase(Locale.ROOT).endsWith("url");
  }

  private static FieldType.File type(Noun file) {
    var any = FieldType.File.any();
    if (PICTURES.contains(file.head())) {
      return new FieldType.File(any.maxBytes(), List.of("image/*"));
    }
    return switch (file.head()) {
      case "video" -> new FieldType.File(FILM, List.of("video/*"));
      case "pdf" -> new FieldType.File(any.maxBytes(), List.of("application/pdf"));
      default -> any;
    };
  }

  /** Whether it is the file that a record is, which no text calls so. */
  public static boolean isNameless(FieldModel field) {
    return field.isFile() && field.name().equals(CONTENT);
  }

  /** The only file of a record. */
  static Optional<FieldModel> file(EntityDraft entity) {
    var files = entity.fields.values().stream().filter(FieldModel::isFile).toList();
    return files.size() == 1 ? Optional.of(files.getFirst()) : Optional.empty();
  }
}
