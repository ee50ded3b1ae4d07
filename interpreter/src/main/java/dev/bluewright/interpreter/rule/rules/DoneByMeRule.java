package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.language.VerbForms;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * "See the plots I have added", "which boats I follow", "the trips that I booked": what somebody
 * made, or what shows to what they tied themselves.
 */
public final class DoneByMeRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "(?:see|view|list|know|check|track|find|find out|look up|browse|access|review)"
              + "(?: (?:which|what|all|the|an?|of|(?:full |complete )?(?:list|overview|history)))*"
              + " (?<thing>"
              + Wording.NAME
              + ") (?:(?:that|which) )?(?:i|we|they|he or she|he|she)"
              + "(?: (?:have|'ve|had|has|am|'m|are))?(?: already)? (?<deed>[a-z]+)(?<on> (?:for|to|in|on|up for))?"
              + "(?= ?(?:[.,;)]|$))");

  @Override
  public String name() {
    return "done-by-me";
  }

  @Override
  public List<String> keys() {
    return List.of(" i ", " they ", " we ", " he ", " she ");
  }

  /** Whether that is what the sentence wishes to know. */
  static boolean isAsked(Statement statement, Lexicon lexicon) {
    return !new DoneByMeRule().read(statement, lexicon).isEmpty();
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().all(WAY, found -> facts(found, lexicon));
  }

  private static Stream<Fact> facts(Wording.Found found, Lexicon lexicon) {
    var thing = found.noun("thing", lexicon).filter(noun -> lexicon.fieldTypes().mayBeThing(noun));
    var verb = VerbForms.base(found.text("deed").orElse(""));
    var tie = lexicon.events().tiedBy(verb);
    if (thing.isEmpty() || lexicon.isGeneric(thing.get().text())) {
      return Stream.empty();
    }
    return tie.isPresent()
        ? tied(tie.get(), thing.get(), found, lexicon)
        : made(verb, thing.get(), found, lexicon);
  }

  private static Stream<Fact> tied(Noun tie, Noun thing, Wording.Found found, Lexicon lexicon) {
    return Stream.concat(
        Stream.of(
            new Fact.OperationOn(Operation.LIST, tie, found.span()),
            new AccessFact.Own(tie, AccessFact.Whose.OWN, found.span())),
        WhoDidRule.of(tie, thing, found.span(), lexicon));
  }

  private static Stream<Fact> made(String verb, Noun thing, Wording.Found found, Lexicon lexicon) {
    var isMade = found.text("on").isEmpty() && lexicon.operations(verb).contains(Operation.CREATE);
    return isMade
        ? Stream.of(
            new Fact.OperationOn(Operation.LIST, thing, found.span()),
            new AccessFact.Own(thing, AccessFact.Whose.OWN, found.span()))
        : Stream.empty();
  }
}
