package dev.bluewright.interpreter.resolve.limits;

import dev.bluewright.blueprint.FieldModel;
import dev.bluewright.blueprint.FieldSource;
import dev.bluewright.blueprint.FieldType;
import dev.bluewright.blueprint.Names;
import dev.bluewright.blueprint.RuleModel;
import dev.bluewright.interpreter.fact.BoundFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operand;
import dev.bluewright.interpreter.resolve.deeds.EndedPlacing;
import dev.bluewright.interpreter.resolve.relations.RelationPlacing;
import dev.bluewright.interpreter.resolve.values.MeasuredState;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Workspace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many records may belong to one. */
public final class QuotaPlacing {
  private QuotaPlacing() {}

  /** Gives the fact its place in the model, or leaves it without one. */
  public static void limit(BoundFact.Quota fact, Workspace work) {
    var owner = work.find(fact.owner()).or(() -> ofRole(fact.owner(), work));
    var many = work.find(fact.many());
    if (many.isEmpty()) {
      owner.ifPresent(each -> NumberOf.limit(fact, each, work));
      return;
    }
    if (owner.isEmpty() || owner.get() == many.get()) {
      return;
    }
    if (fact.linked()) {
      LinkedQuota.limit(fact, owner.get(), many.get(), work);
      return;
    }
    if (RelationPlacing.leadsTo(owner.get(), many.get())) {
      atMostOne(fact, owner.get(), many.get(), work);
      return;
    }
    var counted = MeasuredState.of(fact.many(), many.get());
    var most = most(fact.most(), owner.get());
    if (most.isEmpty() || counted.isUnknown() || isOfPairs(owner.get(), many.get(), counted)) {
      return;
    }
    var relation = RelationPlacing.toMany(owner.get(), many.get(), work);
    var named = counted.named(many.get().noun());
    var running = counted.words().isEmpty() && EndedPlacing.isLending(many.get().noun());
    var which = running ? LinkedQuota.condition(many.get()) : counted.argument();
    check(fact, owner.get(), named, "count(" + relation + which + ")", most.get(), work);
    if (running) {
      LinkedQuota.assume(owner.get(), many.get(), work);
    }
  }

  /** "A member": one of the people, who are told apart by that. */
  private static Optional<EntityDraft> ofRole(Noun noun, Workspace work) {
    return work.person().filter(_ -> work.roles().contains(noun));
  }

  /** Keeps a count from being more than there may be. */
  static void check(
      Fact fact, EntityDraft owner, Noun named, String count, Most most, Workspace work) {
    var name = keep(owner, named, count, most);
    work.placed(fact, List.of(owner.name() + ".rules." + name));
  }

  /** Puts the rule that there are no more into the model; its name. */
  static String keep(EntityDraft owner, Noun named, String count, Most most) {
    var name = nameOf(most.of(count), owner).orElse("most" + plural(named).pascalCase());
    var message = message(owner, named, most);
    owner.rules.put(name, new RuleModel.Check(name, most.of(count), message, Optional.empty()));
    return name;
  }

  /** The rule that says so already, in other words. */
  private static Optional<String> nameOf(String check, EntityDraft owner) {
    return owner.rules.entrySet().stream()
        .filter(
            rule ->
                rule.getValue() instanceof RuleModel.Check said && said.expression().equals(check))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** "An invoice has one voucher at most": what belongs to a record has no more. */
  private static void atMostOne(
      BoundFact.Quota fact, EntityDraft owner, EntityDraft one, Workspace work) {
    if (fact.most().equals(new Operand.Amount(BigDecimal.ONE))) {
      var relation = RelationPlacing.belongTo(owner, one, work);
      work.placed(fact, List.of(owner.name() + "." + relation));
    }
  }

  /**
   * What there may be at most.
   *
   * @param source words that tell where the number stands; empty where it is one itself
   */
  record Most(String expression, String source, boolean mayBeMissing) {
    /** As many as a value says, which the text calls so. */
    static Most of(FieldModel field, Noun name) {
      return new Most(field.name(), " as its " + name.text(), field.optional());
    }

    String of(String count) {
      var limited = count + " <= " + expression;
      return mayBeMissing ? expression + " == null || " + limited : limited;
    }
  }

  static Optional<Most> most(Operand operand, EntityDraft owner) {
    return switch (operand) {
      case Operand.Amount(var number) -> Optional.of(new Most(number.toPlainString(), "", false));
      case Operand.Value(_, var noun) ->
          owner
              .field(noun)
              .or(() -> owner.field(plural(noun)))
              .filter(QuotaPlacing::isGivenNumber)
              .map(field -> Most.of(field, noun));
      case Operand.Present() -> Optional.empty();
    };
  }

  static boolean isGivenNumber(FieldModel field) {
    return field.type() instanceof FieldType.Whole && field.source() instanceof FieldSource.Given;
  }

  /** Of pairs only all can be counted. */
  private static boolean isOfPairs(EntityDraft one, EntityDraft many, MeasuredState counted) {
    return RelationPlacing.arePaired(one, many) && counted.condition().isPresent();
  }

  private static String message(EntityDraft owner, Noun many, Most most) {
    var noun = owner.noun().text();
    return "%s %s has at most %s %s%s."
        .formatted(
            noun.matches("(?!us|uni)[aeiou].*") ? "An" : "A",
            noun,
            most.source().isEmpty() ? most.expression() : "as many",
            plural(many).text(),
            most.source());
  }

  /** The noun in the plural, as the message of a limit says it. */
  public static Noun plural(Noun noun) {
    var words = new ArrayList<>(noun.words());
    words.set(words.size() - 1, Names.plural(words.getLast()));
    return new Noun(words);
  }
}
