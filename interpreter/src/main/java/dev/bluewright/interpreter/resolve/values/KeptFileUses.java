package dev.bluewright.interpreter.resolve.values;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.FileFact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is asked of files that are kept: to give them out, to tell of them, and to check them. */
public final class KeptFileUses {
  private static final String METADATA = "metadata";

  private KeptFileUses() {}

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void ask(FileFact.SentAsked fact, Workspace work) {
    var owner = fact.of().flatMap(work::find);
    if (fact.of().isPresent() && owner.isEmpty()) {
      return;
    }
    var holder = holder(fact.file(), owner, work);
    owner
        .filter(each -> !isPaired(holder, each) && !work.isPerson(each))
        .ifPresent(each -> holder.ifPresent(file -> FilePlacing.belong(file, each, work)));
    holder.ifPresent(
        entity ->
            FilePlacing.file(entity)
                .ifPresent(
                    field -> {
                      var own = work.known(fact.file()).filter(entity::equals).isPresent();
                      var operation =
                          own || fact.operation() == Operation.READ
                              ? fact.operation()
                              : Operation.UPDATE;
                      work.placed(
                          fact,
                          List.of(
                              entity.name() + "." + operation.label(),
                              entity.name() + "." + field.name()));
                    }));
  }

  /** Whether files are the record itself, or pairs with it. */
  private static boolean isPaired(Optional<EntityDraft> holder, EntityDraft owner) {
    return holder
        .filter(each -> each != owner && !RelationPlacing.arePaired(each, owner))
        .isEmpty();
  }

  /** What has the files of a name: records of their own, else what they were sent to. */
  private static Optional<EntityDraft> holder(
      Noun file, Optional<EntityDraft> owner, Workspace work) {
    var apart = work.known(file).filter(entity -> FilePlacing.file(entity).isPresent());
    if (apart.isPresent()) {
      return apart;
    }
    var all =
        work.entities().stream().filter(entity -> FilePlacing.file(entity).isPresent()).toList();
    if (owner.isPresent()) {
      return owner
          .filter(all::contains)
          .or(
              () ->
                  all.stream()
                      .filter(each -> RelationPlacing.leadsTo(each, owner.get()))
                      .findFirst());
    }
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  /** What a record shows of its file, and values that it has beside it. */
  public static void tell(FileFact.SentTold fact, Workspace work) {
    holder(fact.file(), Optional.empty(), work)
        .ifPresent(
            entity -> {
              FilePlacing.file(entity).ifPresent(file -> asTold(entity, file, work));
              var places = new ArrayList<String>();
              places.add(entity.name() + ".read");
              FilePlacing.file(entity)
                  .ifPresent(file -> places.add(entity.name() + "." + file.name()));
              for (var value : fact.values()) {
                places.add(entity.name() + "." + beside(entity, value, work).name());
              }
              work.placed(fact, places);
            });
  }

  /** Metadata of a file is what is told of it, and no value beside it. */
  private static void asTold(EntityDraft entity, FieldModel file, Workspace work) {
    var known = entity.fields.get(METADATA);
    if (known != null && known.type() instanceof FieldType.Json) {
      entity.fields.remove(METADATA);
      work.moved(entity.name() + "." + METADATA, entity.name() + "." + file.name());
    }
  }

  /** A value that a file may come without. */
  private static FieldModel beside(EntityDraft entity, Noun value, Workspace work) {
    var isNew = entity.field(value).isEmpty();
    var field = work.fields().of(entity, value, false);
    if (isNew && !field.optional() && field.defaultValue().isEmpty()) {
      work.assume(entity.name() + "." + field.name(), "optional", "a file may come without it");
      field = FieldModel.optional(field.name(), field.type());
      entity.put(field);
    }
    return field;
  }

  /** How large files may be, and of which types. */
  public static void limit(FileFact.SentLimited fact, Workspace work) {
    var holders = holders(fact.file(), work);
    for (var entity : holders) {
      var field = FilePlacing.file(entity).orElseThrow();
      entity.put(new FieldModel(field.name(), limited((FieldType.File) field.type(), fact)));
    }
    place(fact, holders, work);
  }

  /** Every file is held to a size; which types it may be of must be told. */
  public static void check(FileFact.SentChecked fact, Workspace work) {
    var holders =
        holders(fact.file(), work).stream()
            .filter(entity -> !fact.type() || isOfTypes(entity))
            .toList();
    place(fact, holders, work);
  }

  private static void place(Fact fact, List<EntityDraft> holders, Workspace work) {
    if (!holders.isEmpty()) {
      work.placed(
          fact,
          holders.stream()
              .map(entity -> entity.name() + "." + FilePlacing.file(entity).orElseThrow().name())
              .toList());
    }
  }

  /** What has files that are meant by a name; all of them where none is said. */
  private static List<EntityDraft> holders(Optional<Noun> file, Workspace work) {
    return work.entities().stream()
        .filter(
            entity ->
                FilePlacing.file(entity).filter(field -> isMeant(file, entity, field)).isPresent())
        .toList();
  }

  private static boolean isOfTypes(EntityDraft entity) {
    return FilePlacing.file(entity)
        .filter(field -> !((FieldType.File) field.type()).mediaTypes().isEmpty())
        .isPresent();
  }

  private static boolean isMeant(Optional<Noun> file, EntityDraft entity, FieldModel field) {
    return file.isEmpty()
        || file.filter(noun -> noun.head().equals("file")).isPresent()
        || file.filter(
                noun ->
                    entity.noun().head().equals(noun.head())
                        || (FilePlacing.PICTURES.contains(noun.head()) && isPicture(field))
                        || field.name().toLowerCase(Locale.ROOT).endsWith(noun.head()))
            .isPresent();
  }

  private static boolean isPicture(FieldModel field) {
    return ((FieldType.File) field.type())
        .mediaTypes().stream().anyMatch(each -> each.startsWith("image/"));
  }

  private static FieldType.File limited(FieldType.File type, FileFact.SentLimited fact) {
    return new FieldType.File(
        fact.maxBytes().orElse(type.maxBytes()),
        fact.mediaTypes().isEmpty() ? type.mediaTypes() : fact.mediaTypes());
  }
}
