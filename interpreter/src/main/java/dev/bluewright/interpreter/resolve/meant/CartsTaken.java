package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.blueprint.RelationModel;
import dev.bluewright.blueprint.RelationModel.Kind;
import dev.bluewright.blueprint.RuleModel;
import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.deeds.ActionPlacing;
import dev.bluewright.interpreter.resolve.deeds.CartLines;
import dev.bluewright.interpreter.resolve.limits.TakenPlacing;
import dev.bluewright.interpreter.resolve.relations.PartOfWhole;
import dev.bluewright.interpreter.resolve.work.EntityDraft;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Workspace;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * "Check out the cart", "buy the items in the cart", where the text tells of orders: an order is
 * made of the cart, which is closed by that.
 */
public final class CartsTaken {
  private static final String CLOSED = "whileOpen";
  private static final Noun ORDER = Noun.of("order");
  private static final Set<String> CARTS = Set.of("cart", "basket", "bag");
  private static final String CHECK_OUT = "check out";
  private static final String CART = "(?:[a-z]+ )?(?:cart|basket|bag)";
  private static final Pattern CONTENTS =
      Pattern.compile(
          "(?:check[ _]out and |checkout and )?(?:buy|purchase|order|check[ _]out) (?:(?:the|all|all the|all of the|their|an?) )*"
              + "(?:[a-z]+ )?(?:items?|products?|goods|contents?|everything)"
              + " (?:in|of|from) (?:(?:the|their|an?|my|his|her) )?(?<cart>"
              + CART
              + ")(?= ?(?:[.,;)]|$))");

  private final Lexicon lexicon;

  private CartsTaken(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** What was heard, with the orders that carts become. */
  public static List<Heard> known(List<Heard> heard, Lexicon lexicon) {
    var orders =
        heard.stream()
            .flatMap(each -> each.facts().stream())
            .anyMatch(
                fact -> fact instanceof Fact.OperationOn(_, var noun, _, _) && noun.equals(ORDER));
    var known = orders ? heard.stream().map(new CartsTaken(lexicon)::known).toList() : heard;
    var closed = known.stream().flatMap(each -> each.facts().stream()).anyMatch(CartsTaken::closes);
    return closed ? known.stream().map(CartLines::of).toList() : heard;
  }

  static boolean closes(Fact fact) {
    return fact instanceof DeedFact.Yields(var one, var verbs, _, _)
        && verbs.contains(CHECK_OUT)
        && one.filter(CartsTaken::isCart).isPresent();
  }

  /** Whether a noun names a cart. */
  public static boolean isCart(Noun noun) {
    return CARTS.contains(noun.head());
  }

  private Heard known(Heard heard) {
    return heard
        .statement()
        .wording()
        .first(
            List.of(CONTENTS),
            found -> found.noun("cart", lexicon).map(cart -> contents(heard, cart, found.span())))
        .orElseGet(() -> heard.each(CartsTaken::checkedOut));
  }

  /** All that the sentence says of what is bought is said by that. */
  private static Heard contents(Heard heard, Noun cart, Span span) {
    var facts = new ArrayList<Fact>();
    heard.facts().stream().filter(fact -> !isWithin(fact, span)).forEach(facts::add);
    facts.add(order(cart, span));
    return new Heard(heard.statement(), List.copyOf(facts));
  }

  private static boolean isWithin(Fact fact, Span span) {
    return span.overlaps(fact.span())
        && switch (fact) {
          case Fact.OperationOn(var done, var noun, _, _) ->
              done != Operation.LIST || !noun.equals(ORDER);
          case Fact.Transition _, Fact.RelationOf _, Fact.Untold _, TieFact.Belonging _ -> true;
          case Fact.QueryOn _, AccessFact.Own _, TieFact.Pairs _ -> true;
          case Fact _ -> false;
        };
  }

  /** "Check out their cart". */
  private static Fact checkedOut(Fact fact) {
    return fact instanceof Fact.Transition(var verb, var noun, _, var span)
            && verb.equals(CHECK_OUT)
            && noun.filter(CartsTaken::isCart).isPresent()
        ? order(noun.get(), span)
        : fact;
  }

  private static Fact order(Noun cart, Span span) {
    return new DeedFact.Yields(Optional.of(cart), List.of(CHECK_OUT), ORDER, span);
  }

  /** What was put into a cart that is closed stays as it was. */
  public static void settle(List<Heard> heard, Workspace work) {
    heard.stream()
        .flatMap(each -> each.all(DeedFact.Yields.class))
        .filter(fact -> closes(fact) && work.places().containsKey(fact))
        .toList()
        .forEach(
            fact -> fact.one().flatMap(work::find).ifPresent(cart -> settle(fact, cart, work)));
  }

  /** Pairs can be parted after that, so that an order made of them would not keep what it is of. */
  private static void settle(DeedFact.Yields fact, EntityDraft cart, Workspace work) {
    if (cart.relations.values().stream().anyMatch(each -> each.kind() == Kind.MANY_TO_MANY)) {
      work.places().remove(fact);
    } else {
      close(cart, fact.span(), work);
    }
  }

  private static void close(EntityDraft cart, Span words, Workspace work) {
    Optional.ofNullable(cart.actions.get(Noun.said(CHECK_OUT).camelCase()))
        .flatMap(action -> action.set().entrySet().stream().findFirst())
        .ifPresent(
            set -> {
              close(cart, ActionPlacing.before(cart, set.getKey(), set.getValue()), work);
              if (set.getValue().equals("true")) {
                takeStock(cart, set.getKey() + " == true", words, work);
              }
            });
  }

  /** What is ordered is in stock no longer, where nothing else takes from there. */
  private static void takeStock(EntityDraft cart, String closed, Span words, Workspace work) {
    for (var line : work.entities()) {
      var whole = line.to(cart).map(RelationModel::name).findFirst();
      if (whole.isPresent() && PartOfWhole.isOfWhole(line.noun())) {
        line.toOne()
            .flatMap(relation -> work.named(relation.target()).stream())
            .filter(thing -> thing != cart && thing.moves.isEmpty())
            .toList()
            .forEach(thing -> TakenPlacing.lines(thing, line, whole.get(), closed, words, work));
      }
    }
  }

  private static void close(EntityDraft cart, String open, Workspace work) {
    guard(cart, List.of("update", "delete"), open, cart);
    work.entities()
        .forEach(
            each ->
                each.to(cart)
                    .filter(_ -> PartOfWhole.isOfWhole(each.noun()))
                    .map(RelationModel::name)
                    .findFirst()
                    .ifPresent(
                        name ->
                            guard(
                                each,
                                List.of("create", "update", "delete"),
                                name + "." + open,
                                cart)));
    work.assume(
        cart.name() + ".rules." + CLOSED + "Update",
        "not once it is checked out",
        "an order was made of what is in it");
  }

  private static void guard(
      EntityDraft entity, List<String> operations, String open, EntityDraft cart) {
    var message = "The %s is checked out.".formatted(cart.noun().text());
    operations.forEach(
        operation -> {
          var name = CLOSED + Noun.capitalized(operation);
          entity.rules.putIfAbsent(name, new RuleModel.Guard(name, operation, open, message));
        });
  }
}
