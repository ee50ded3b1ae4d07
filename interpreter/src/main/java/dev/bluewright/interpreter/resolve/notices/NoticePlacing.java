package dev.bluewright.interpreter.resolve.notices;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.EffectModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.Names;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.OnDelete;
import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.resolve.finding.ListingPlacing;
import dev.bluewright.interpreter.resolve.people.AccessRights;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import dev.bluewright.interpreter.resolve.things.Nameless;
import dev.bluewright.interpreter.resolve.values.Limits;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What people are told of: a record for each of them, made once something was done with another
 * (docs/adr/0065).
 */
public final class NoticePlacing {
  /** The kind of record by which people are told. */
  public static final Noun NOTICE = Noun.of("notification");

  private static final String RECIPIENT = "recipient";
  private static final String MESSAGE = "message";
  private static final String READ = "read";
  private static final String MARK_READ = "markRead";
  private static final Set<String> WORDS = Set.of(MESSAGE, "text", "content", "body", "title");

  private final EntityDraft notice;
  private final EntityDraft person;
  private final Workspace work;

  private NoticePlacing(EntityDraft notice, EntityDraft person, Workspace work) {
    this.notice = notice;
    this.person = person;
    this.work = work;
  }

  /** Keeps notifications, before it is settled what records hold. */
  public static void prepare(Workspace work) {
    var notice = kept(NOTICE, work).orElseGet(() -> work.add(NOTICE));
    if (words(notice).isEmpty()) {
      notice.put(FieldModel.required(MESSAGE, new FieldType.Text(200)));
    }
  }

  /** The entity of a noun, also where it was added since the nouns of the text were found. */
  static Optional<EntityDraft> kept(Noun noun, Workspace work) {
    return work.find(noun).or(() -> work.named(noun.pascalCase()));
  }

  /** Tells people of what is done, once it is known whose records are. */
  public static void settle(List<Heard> heard, Workspace work) {
    var told = heard.stream().flatMap(each -> each.all(DeedFact.Notice.class)).toList();
    if (told.isEmpty()) {
      return;
    }
    var notice = kept(NOTICE, work);
    if (notice.isPresent() && work.person().isPresent()) {
      new NoticePlacing(notice.get(), work.person().get(), work).settle(told);
    }
  }

  /** The words are in the field that the text names for them, where it names one. */
  private void oneText() {
    var place = notice.name() + "." + MESSAGE;
    var others = notice.fields.keySet().stream().filter(WORDS::contains).count() > 1;
    if (others && work.places().values().stream().noneMatch(all -> all.contains(place))) {
      notice.fields.remove(MESSAGE);
    }
  }

  private void settle(List<DeedFact.Notice> told) {
    oneText();
    for (var fact : told) {
      var all = new ArrayList<Telling>();
      for (var event : fact.events()) {
        all.addAll(new NoticeWays(event, fact, person, work).all());
      }
      var events = all.stream().map(Telling::event).distinct().count();
      if (events == fact.events().size() && all.stream().allMatch(this::isFree)) {
        all.forEach(this::tell);
        work.placed(fact, all.stream().flatMap(this::places).distinct().toList());
      }
    }
    if (notice.relations.containsKey(RECIPIENT)) {
      keep();
    } else if (!Nameless.isSpokenOf(notice, work)) {
      work.remove(notice);
    }
  }

  /**
   * Somebody who is told of something.
   *
   * @param event of which it comes
   * @param one the kind of record that something is done with
   * @param operation what is done
   * @param to the way from the record to who is told
   * @param when what must hold for it
   * @param says what they read
   */
  record Telling(
      DeedFact.Notice.Event event,
      EntityDraft one,
      String operation,
      String to,
      Optional<String> when,
      String says) {
    Noun thing() {
      return event.thing();
    }
  }

  /** Of one deed one person is told. */
  private boolean isFree(Telling telling) {
    return effects(telling).allMatch(each -> telling.to().equals(each.set().get(RECIPIENT)));
  }

  private Stream<EffectModel.Make> effects(Telling telling) {
    return telling.one().effects.stream()
        .filter(EffectModel.Make.class::isInstance)
        .map(EffectModel.Make.class::cast)
        .filter(each -> each.operation().equals(telling.operation()))
        .filter(each -> each.set().containsKey(RECIPIENT));
  }

  private Stream<String> places(Telling telling) {
    var name = telling.one().name();
    return Stream.of(
        name + "." + telling.operation(),
        effects(telling).map(each -> name + "." + each.place()).findFirst().orElseThrow());
  }

  private void tell(Telling telling) {
    relate();
    if (effects(telling).findAny().isPresent()) {
      return;
    }
    var back = about(telling.one());
    var relation = RelationPlacing.toMany(telling.one(), notice, work);
    telling
        .one()
        .effects
        .add(new EffectModel.Make(telling.operation(), relation, values(telling), telling.when()));
    work.assume(
        notice.name() + "." + back,
        "is told by a record that " + telling.to() + " of the " + telling.one().noun() + " lists",
        "no mail or push message is asked for");
  }

  private Map<String, String> values(Telling telling) {
    var values = new LinkedHashMap<String, String>();
    values.put(RECIPIENT, telling.to());
    values.put(words(notice).orElse(MESSAGE), telling.says());
    kind(telling).ifPresent(field -> values.put(field, Names.kebab(telling.thing().camelCase())));
    return values;
  }

  /** The value that tells kinds of notifications apart, where this is one of them. */
  private Optional<String> kind(Telling telling) {
    var label = Names.kebab(telling.thing().camelCase());
    return notice.fields.values().stream()
        .filter(
            field ->
                field.type() instanceof FieldType.Enumeration(var labels) && labels.contains(label))
        .map(FieldModel::name)
        .findFirst();
  }

  private void relate() {
    notice.relations.computeIfAbsent(
        RECIPIENT,
        name -> RelationModel.belongsTo(name, person.name()).withOnDelete(OnDelete.CASCADE));
  }

  /** A notification tells of one record; it is of many kinds, and goes with it. */
  private String about(EntityDraft one) {
    var known = notice.to(one).filter(each -> !each.name().equals(RECIPIENT)).findFirst();
    var name = known.map(RelationModel::name).orElseGet(() -> one.noun().camelCase());
    notice.relations.put(
        name,
        known
            .orElseGet(() -> RelationModel.belongsTo(name, one.name()))
            .withOptional(true)
            .withOnDelete(OnDelete.CASCADE));
    return name;
  }

  /** Nobody writes notifications; who is told reads them, and takes them away. */
  private void keep() {
    notice.isOwned = true;
    notice.owner = Optional.of(RECIPIENT);
    others().forEach(this::isRecipient);
    List.copyOf(notice.fields.values()).forEach(this::mayBeLeftOut);
    marked();
    newestFirst();
    Stream.of("", "." + RECIPIENT, "." + words(notice).orElse(MESSAGE), "." + READ, "." + MARK_READ)
        .forEach(
            part ->
                work.assume(
                    notice.name() + part, "kept for whoever is told", "the text tells people"));
    notice.access.clear();
    work.forget(notice.name() + ".access");
    var owner = List.of(AccessRights.OWNER);
    notice.access.put(AccessRights.CREATE, List.of());
    notice.access.put(AccessRights.READ, owner);
    notice.access.put("update", List.of());
    notice.access.put("delete", owner);
    notice.actions.keySet().forEach(action -> notice.access.put(action, owner));
  }

  /** Other ways to people, which nothing would fill. */
  private List<String> others() {
    return notice
        .to(person)
        .map(RelationModel::name)
        .filter(name -> !name.equals(RECIPIENT))
        .toList();
  }

  private void isRecipient(String name) {
    notice.relations.remove(name);
    work.moved(notice.name() + "." + name, notice.name() + "." + RECIPIENT);
  }

  private void mayBeLeftOut(FieldModel field) {
    if (field.isGiven()
        && !field.optional()
        && field.defaultValue().isEmpty()
        && !words(notice).equals(Optional.of(field.name()))) {
      notice.put(Limits.optional(field, true));
    }
  }

  private void newestFirst() {
    if (notice.listing.sort().isEmpty()) {
      notice.listing = ListingPlacing.with(notice.listing, List.of("-createdAt"), Optional.empty());
    }
  }

  private void marked() {
    if (notice.actions.isEmpty()) {
      notice.fields.putIfAbsent(READ, FieldModel.defaulted(READ, new FieldType.Truth(), "false"));
      notice.actions.put(MARK_READ, ActionModel.setting(MARK_READ, Map.of(READ, "true")));
    }
  }

  private static Optional<String> words(EntityDraft notice) {
    return notice.fields.values().stream()
        .filter(
            field ->
                field.type() instanceof FieldType.Text
                    || field.type() instanceof FieldType.LongText)
        .map(FieldModel::name)
        .filter(WORDS::contains)
        .findFirst();
  }
}
