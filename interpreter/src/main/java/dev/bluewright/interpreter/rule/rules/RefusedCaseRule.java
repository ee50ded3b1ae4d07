package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Condition;
import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operand;
import dev.bluewright.interpreter.fact.ValueFact;
import dev.bluewright.interpreter.language.VerbForms;
import dev.bluewright.interpreter.lexicon.Comparisons;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.ConditionWords;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * "If the number of rowers is greater than the capacity, return an error", "if a boat is not free,
 * booking it fails": what is refused, and when.
 */
public final class RefusedCaseRule implements WordingRule {
  private static final String IF = "(?:if|when|whenever|in case)";
  private static final String CASE = "(?<case>[a-z0-9][a-z0-9 '’_.-]*?[a-z0-9])";
  private static final String ERROR =
      "(?:an?|the) (?:[a-z]+ )?(?:error|exception|failure)(?: message| response)?";
  private static final String SOMEBODY =
      "(?:(?:it|this|(?:the|your)"
          + " (?:request|operation|call|system|api|server|service|backend|application|app|user))"
          + " )?(?:(?:should|must|will|shall|needs to) )?";
  private static final String FAILS =
      "(?:(?:be |is |gets )?(?:rejected|refused|denied|declined|not"
          + " (?:allowed|accepted|possible|permitted))|(?:fails?|be an error|is an error)(?: with "
          + ERROR
          + ")?|(?:returns?|shows?|displays?|throws?|raises?|gives?|gets?|sees?|responds?"
          + " with|fails? with|be (?:shown|given)|is (?:shown|given)) "
          + ERROR
          + ")";
  private static final String REFUSAL =
      "(?:"
          + SOMEBODY
          + FAILS
          + "|"
          + ERROR
          + " (?:is|must be|should be|will be)"
          + " (?:returned|shown|displayed|raised|thrown|given|sent))";
  private static final String END = "(?= [.;!]|$)";
  private static final Comparisons WORDS = new Comparisons();

  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              IF
                  + " "
                  + CASE
                  + "(?: ,)?(?: then)? (?<deed>[a-z]+ing) (?:it|them|(?:an?|the|this|such an?|any)"
                  + " (?<thing>[a-z]+)) "
                  + SOMEBODY
                  + FAILS
                  + END),
          Pattern.compile(IF + " " + CASE + "(?: ,)?(?: then)? " + REFUSAL + END),
          Pattern.compile(
              "(?:return|show|throw|raise|respond with|give) "
                  + ERROR
                  + " "
                  + IF
                  + " "
                  + CASE
                  + END));

  /** "Bookings for more than 6 people are not allowed". */
  private static final Pattern SIZED =
      Pattern.compile(
          "(?<many>[a-z]+s) (?:for|with|of) (?<how>"
              + WORDS.pattern()
              + ") (?<number>\\d+|[a-z]+) (?<unit>[a-z]+) (?:(?:are|must be|should be|will be)"
              + " (?:rejected|refused|denied|declined|not (?:allowed|accepted|possible|permitted))|"
              + Wording.MUST_NOT
              + " be (?:made|accepted|placed|created|taken))"
              + END);

  @Override
  public String name() {
    return "refused-case";
  }

  @Override
  public List<String> keys() {
    return List.of("error", "reject", "refuse", "denied", "declined", "not ", "fail", "exception");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    return wording
        .first(WAYS, found -> read(found, statement, lexicon))
        .or(() -> wording.first(List.of(SIZED), found -> sized(found, lexicon)))
        .stream()
        .toList();
  }

  private static Optional<Fact> sized(Wording.Found found, Lexicon lexicon) {
    var how = found.text("how").flatMap(WORDS::of);
    var number = found.text("number").flatMap(WORDS::number);
    var unit = found.noun("unit", lexicon);
    return how.isPresent() && number.isPresent() && unit.isPresent()
        ? Optional.of(
            new ValueFact.Compared(
                found.noun("many", lexicon),
                Noun.of("number", "of", unit.get().text()),
                how.get().opposite(),
                new Operand.Amount(number.get()),
                found.span()))
        : Optional.empty();
  }

  private static Optional<Fact> read(Wording.Found found, Statement statement, Lexicon lexicon) {
    var all = found.text("case").map(new ConditionWords(lexicon)::all).orElse(List.of());
    if (all.isEmpty()) {
      return Optional.empty();
    }
    var deed = found.text("deed").map(VerbForms::base);
    return deed.isPresent()
        ? guarded(deed.get(), all, found, statement, lexicon)
        : compared(all, found, statement);
  }

  private static Optional<Fact> guarded(
      String deed, List<Condition> all, Wording.Found found, Statement statement, Lexicon lexicon) {
    var thing =
        found
            .noun("thing", lexicon)
            .or(() -> all.stream().flatMap(each -> each.of().stream()).findFirst());
    return thing.map(
        noun ->
            new DeedFact.Guarded(
                List.of(deed),
                Optional.of(noun),
                all,
                false,
                statement.sentence().text(),
                found.span()));
  }

  /** No record may be so: what its values must be is the contrary. */
  private static Optional<Fact> compared(
      List<Condition> all, Wording.Found found, Statement statement) {
    if (all.size() != 1) {
      return Optional.empty();
    }
    return switch (all.getFirst()) {
      case Condition.Stands(var of, var field, var how, var to)
          when !field.equals(Noun.of("stock")) ->
          Optional.of(
              new ValueFact.Compared(
                  of.or(statement::owner), field, how.opposite(), to, found.span()));
      case Condition.Counted(var of, var many, var how, var than)
          when !(than instanceof Operand.Amount(var number) && number.signum() == 0) ->
          Optional.of(
              new ValueFact.Compared(
                  of.or(statement::owner),
                  Noun.of("number", "of", many.text()),
                  how.opposite(),
                  than,
                  found.span()));
      case Condition _ -> Optional.empty();
    };
  }
}
