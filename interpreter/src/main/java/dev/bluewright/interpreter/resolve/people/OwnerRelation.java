package dev.bluewright.interpreter.resolve.people;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import dev.bluewright.blueprint.RelationModel.OnDelete;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.meant.Served;
import dev.bluewright.interpreter.resolve.relations.NamedPeople;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The relation of an entity to whoever makes its records, where the text tells of one. */
final class OwnerRelation {
  private static final Set<String> OFFERS =
      Set.of("listing", "auction", "ad", "advert", "offer", "lot");

  private final EntityDraft entity;
  private final Sayings sayings;
  private final EntityDraft person;
  private final Workspace work;
  private final Served served;

  OwnerRelation(SaidOfEntity told, EntityDraft person) {
    this.entity = told.entity();
    this.sayings = told.sayings();
    this.person = person;
    this.work = told.work();
    this.served = told.served();
  }

  Optional<String> find() {
    var leading = entity.relations.values().stream().filter(this::leadsToMaker).toList();
    var chosen =
        sayings.isTie(entity) || leading.size() == 1
            ? leading.stream().findFirst()
            : leading.stream().filter(each -> isMaker(each.name())).findFirst();
    return chosen.filter(_ -> !isMadeForOthers()).map(this::kept).or(this::ofField);
  }

  /** Who makes it for others names them: that is then no owner. Customers book for themselves. */
  private boolean isMadeForOthers() {
    return !sayings.isTie(entity)
        && sayings.of(entity, AccessRights.CREATE).stream()
            .filter(Said::isByRole)
            .anyMatch(said -> !served.isDoneBy(said));
  }

  private boolean leadsToMaker(RelationModel relation) {
    return relation.kind() == Kind.BELONGS_TO
        && relation.target().equals(person.name())
        && !NamedPeople.isOne(relation.name())
        && (isSellerOfOffer(relation) || !work.lexicon().people().isOtherOfRecord(relation.name()))
        && !sayings.isAssigned(entity.name() + "." + relation.name());
  }

  /** Who offers something is who sells it. */
  private boolean isSellerOfOffer(RelationModel relation) {
    return relation.name().equals("seller") && OFFERS.contains(entity.noun().head());
  }

  private boolean isMaker(String name) {
    return work.lexicon().people().isMaker(Noun.of(name)) || name.equals("follower");
  }

  /** A record goes with the one whose it is, as it does where the text tells nothing of it. */
  private String kept(RelationModel known) {
    var name = known.name();
    if (known.optional() || known.onDelete() == OnDelete.REFUSE) {
      entity.relations.put(name, known.withOptional(false).withOnDelete(OnDelete.CASCADE));
      work.assume(entity.name() + "." + name, "goes with its owner", "nothing else is said of it");
    }
    return name;
  }

  /** "Author" of a post, where posts are what people write. */
  private Optional<String> ofField() {
    return List.copyOf(entity.fields.values()).stream()
        .filter(this::namesMaker)
        .map(FieldModel::name)
        .findFirst()
        .map(this::related);
  }

  private boolean namesMaker(FieldModel field) {
    var noun =
        Noun.said(
            field
                .name()
                .replaceAll("(?=[A-Z])", " ")
                .replaceAll(" [Ii]d$", "")
                .toLowerCase(Locale.ROOT));
    return work.lexicon().people().isMaker(noun)
        && !isMadeForOthers()
        && (field.type() instanceof FieldType.Text
            || field.type() instanceof FieldType.Uuid
            || field.type() instanceof FieldType.Whole)
        && (!isOfWords(noun) || work.lexicon().people().isAuthored(entity.noun()))
        && entity.uniqueTogether.stream().noneMatch(parts -> parts.contains(field.name()));
  }

  /** Authors and senders of other things than words are perhaps not those who enter them. */
  private static boolean isOfWords(Noun noun) {
    return noun.equals(Noun.of("author")) || noun.equals(Noun.of("sender"));
  }

  private String related(String field) {
    var name = field.replaceAll("Id$", "");
    entity.fields.remove(field);
    entity.relations.put(
        name, RelationModel.belongsTo(name, person.name()).withOnDelete(OnDelete.CASCADE));
    work.moved(entity.name() + "." + field, entity.name() + "." + name);
    work.assume(entity.name() + "." + name, "who made it", "its name");
    return name;
  }
}
