package dev.bluewright.interpreter.resolve.meant;

import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.resolve.work.Heard;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a text tells in which ways people pay, by hand too, payments are records: to see them, and
 * to pay for what is kept, asks for no service outside.
 */
public final class PaymentsKept {
  /** What asks for the service itself. */
  private static final Pattern OUTSIDE =
      Pattern.compile(
          "\\b(?:process(?:es|ed|ing)?|online|stripe|paypal|gateways?|secure|securely|refund(?:s|ed)?"
              + "|integrat[a-z]+|third|external|provider|automatically)\\b");

  private PaymentsKept() {}

  /** What was heard, where payments are kept without the words for services of payment. */
  public static List<Heard> known(List<Heard> heard, Lexicon lexicon) {
    if (heard.stream().noneMatch(PaymentsKept::tellsWays)) {
      return heard.stream().map(each -> each.without(DeedFact.Paid.class::isInstance)).toList();
    }
    var why = lexicon.unsupported().why("payments");
    return heard.stream()
        .map(each -> each.without(fact -> isOutside(fact, why) && isFree(fact, each)))
        .toList();
  }

  private static boolean tellsWays(Heard heard) {
    return heard.block().isEmpty()
        && !Usable.isNamedAlone(heard)
        && heard.all(DeedFact.Paid.class).anyMatch(paid -> !paid.ways().isEmpty());
  }

  private static boolean isOutside(Fact fact, String why) {
    return fact instanceof Fact.Unsupported(var reason, _) && reason.equals(why);
  }

  private static boolean isFree(Fact fact, Heard heard) {
    return heard
            .all(DeedFact.Paid.class)
            .anyMatch(
                paid ->
                    paid.span().overlaps(fact.span())
                        && (!paid.ways().isEmpty() || isByHand(heard)))
        || (heard.facts().stream().anyMatch(PaymentsKept::isOfPayments) && isByHand(heard));
  }

  private static boolean isByHand(Heard heard) {
    return !OUTSIDE.matcher(heard.statement().wording().line()).find();
  }

  /** Payments are made, seen, or have values. */
  private static boolean isOfPayments(Fact fact) {
    return switch (fact) {
      case Fact.OperationOn(_, var noun, _, _) -> noun.equals(DeedFact.Paid.PAYMENT);
      case Fact.EntityNamed(var noun, _) -> noun.equals(DeedFact.Paid.PAYMENT);
      case Fact.FieldOf(var owner, _, _, _) ->
          owner.filter(DeedFact.Paid.PAYMENT::equals).isPresent();
      case Fact _ -> false;
    };
  }
}
