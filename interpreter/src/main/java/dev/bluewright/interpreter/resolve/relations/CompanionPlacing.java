package dev.bluewright.interpreter.resolve.relations;

import dev.bluewright.blueprint.ActionModel;
import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.Names;
import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.OnDelete;
import dev.bluewright.blueprint.RuleModel;
import dev.bluewright.blueprint.TieModel;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.MomentFields;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Friends: a record of who asked whom, once for each two, and each the other's once it is accepted.
 */
public final class CompanionPlacing {
  /** The field that tells whether a request is pending, accepted or declined. */
  public static final String STATUS = "status";

  static final String ACCEPTED = "accepted";

  /** The relation to who asked. */
  public static final String REQUESTER = "requester";

  /** The relation to who was asked. */
  public static final String RECIPIENT = "recipient";

  private static final String PENDING = "pending";
  private static final String OTHERS = "notOneself";
  private static final String NO = "(?:declin|reject|refus|den|ignor|dismiss|turn).*";

  private final EntityDraft person;
  private final EntityDraft record;
  private final String many;
  private final Workspace work;

  private CompanionPlacing(EntityDraft person, EntityDraft record, Noun kind, Workspace work) {
    this.person = person;
    this.record = record;
    this.many = Names.plural(kind.camelCase());
    this.work = work;
  }

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void place(TieFact.Companions fact, Workspace work) {
    var person = work.person().or(() -> work.known(fact.people()));
    if (person.isEmpty()) {
      return;
    }
    var placing =
        new CompanionPlacing(person.get(), record(fact, person.get(), work), fact.kind(), work);
    if (placing.isOfOthers()) {
      return; // members and users, where nobody signs in: one record ties people of one kind
    }
    placing.tie();
    work.placed(fact, placing.parts(fact));
  }

  /** "A connection", where the text tells what one holds; else what is asked, or a friendship. */
  private static EntityDraft record(TieFact.Companions fact, EntityDraft person, Workspace work) {
    var tied = find(person, Names.plural(fact.kind().camelCase()));
    if (tied.isPresent()) {
      return work.named(tied.get().through()).orElseThrow();
    }
    var itself = Noun.of(fact.kind().head().equals("friend") ? "friendship" : fact.kind().head());
    var words = new ArrayList<>(fact.kind().words());
    words.add("request");
    var asks = fact.said().asks();
    return work.known(itself).orElseGet(() -> work.add(asks ? new Noun(words) : itself));
  }

  private static Optional<TieModel> find(EntityDraft person, String many) {
    return Optional.ofNullable(person.relations.get(many)).flatMap(RelationModel::tie);
  }

  private boolean isOfOthers() {
    var end = record.relations.get(REQUESTER);
    return end != null && !end.target().equals(person.name());
  }

  private void tie() {
    if (find(person, many).isPresent()) {
      return;
    }
    end(REQUESTER);
    end(RECIPIENT);
    work.assume(
        record.name() + "." + REQUESTER,
        "whoever creates it",
        "the text says who is asked, and not who asks");
    record.rules.put(
        OTHERS,
        new RuleModel.Check(
            OTHERS,
            REQUESTER + " != " + RECIPIENT,
            "Nobody does so with oneself.",
            Optional.empty()));
    person.fields.remove(many);
    person.relations.put(
        many,
        RelationModel.manyToMany(many, person.name())
            .withTie(new TieModel(record.name(), Map.of())));
  }

  private void end(String name) {
    record.fields.remove(name);
    record.relations.put(
        name, RelationModel.belongsTo(name, person.name()).withOnDelete(OnDelete.CASCADE));
  }

  private List<String> parts(TieFact.Companions fact) {
    if (fact.said().asks()) {
      pending();
    }
    var ties = person.name() + "." + many;
    var name = record.name();
    return switch (fact.said()) {
      case ASKED, ADDED -> List.of(name + ".create", name + "." + RECIPIENT, name + ".access");
      case ACCEPTED -> List.of(answer(fact.verb(), ACCEPTED), name + ".access", ties);
      case DECLINED -> List.of(answer(fact.verb(), declined(fact.verb())), name + ".access");
      case TAKEN_BACK -> List.of(name + ".delete", name + ".access");
      case REQUESTS_SEEN -> List.of(name + ".list", name + ".access");
      case LISTED, PARTED, ONCE, MUTUAL, NAMED -> List.of(ties);
      case COUNTED -> List.of(person.name() + "." + count());
      case NOT_ONESELF -> List.of(name + ".rules." + OTHERS);
    };
  }

  private void pending() {
    if (!record.fields.containsKey(STATUS)) {
      states(List.of(PENDING, ACCEPTED));
      work.assume(
          record.name() + "." + STATUS, PENDING + " at first", "a request is there to be answered");
      person.relations.computeIfPresent(
          many,
          (_, relation) ->
              relation.withTie(new TieModel(record.name(), Map.of(STATUS, List.of(ACCEPTED)))));
    }
  }

  private void states(List<String> labels) {
    record.put(FieldModel.defaulted(STATUS, new FieldType.Enumeration(labels), PENDING));
  }

  private List<String> states() {
    return Objects.requireNonNull(record.fields.get(STATUS)).type()
            instanceof FieldType.Enumeration(var labels)
        ? labels
        : List.of();
  }

  /** Of several words for no, the first names what a request is then. */
  private String declined(String verb) {
    return states().stream()
        .filter(label -> label.matches(NO))
        .findFirst()
        .orElseGet(() -> verb.endsWith("e") ? verb + "d" : participle(verb));
  }

  private static String participle(String verb) {
    return verb.endsWith("y") ? verb.substring(0, verb.length() - 1) + "ied" : verb + "ed";
  }

  private String answer(String verb, String state) {
    if (!states().contains(state)) {
      var labels = new ArrayList<>(states());
      labels.add(state);
      states(labels);
    }
    record.actions.put(
        verb, new ActionModel(verb, Map.of(STATUS, state), Map.of(STATUS, List.of(PENDING))));
    return record.name() + "." + verb;
  }

  private String count() {
    var name = Names.singular(many) + "Count";
    person.put(
        FieldModel.required(name, new FieldType.Whole())
            .withSource(new FieldSource.Computed("count(" + many + ")")));
    return name;
  }

  /** Who agrees to be a friend, where the text tells too little of it. */
  public static void settle(Workspace work) {
    for (var person : List.copyOf(work.entities())) {
      work.eachTie(
          person,
          (relation, record) ->
              new CompanionPlacing(person, record, Noun.of(Names.singular(relation.name())), work)
                  .agree());
    }
  }

  /** Whoever is asked can say yes and no, also where the text tells of one alone, or of neither. */
  private void agree() {
    List.copyOf(record.fields.values()).forEach(this::dated);
    if (record.fields.containsKey(STATUS)) {
      waits();
      answers();
    } else {
      work.assume(
          person.name() + "." + many,
          "as soon as one adds the other",
          "nothing says that one asks first");
    }
  }

  /** "The friendship date": that of the request, which no one has to write. */
  private void dated(FieldModel field) {
    if (field.isGiven() && !field.optional() && field.defaultValue().isEmpty()) {
      MomentFields.now(field)
          .ifPresent(
              now -> {
                record.put(FieldModel.defaulted(field.name(), field.type(), now));
                work.assume(
                    record.name() + "." + field.name(),
                    "the present, unless somebody says otherwise",
                    "it is asked for then");
              });
    }
  }

  /** A request waits at first, also where other sentences gave it states of their own. */
  private void waits() {
    if (!states().contains(PENDING)) {
      var labels = new ArrayList<>(List.of(PENDING));
      labels.addAll(states());
      states(labels);
    }
  }

  private void answers() {
    answered("accept", ACCEPTED, record.actions.values().stream().anyMatch(this::accepts));
    answered(
        "decline", declined("decline"), !record.actions.values().stream().allMatch(this::accepts));
  }

  private boolean accepts(ActionModel action) {
    return action.set().containsValue(ACCEPTED);
  }

  private void answered(String verb, String state, boolean told) {
    if (!told) {
      work.assume(answer(verb, state), "an action", "whoever is asked can answer");
    }
  }
}
