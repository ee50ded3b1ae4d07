package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "See the plots assigned to them": found by whom they name. */
public final class AssignedRule implements WordingRule {
  private static final String LOOK =
      "(?:see|view|list|get|show|find|filter|browse|check|access|have access to)";

  /** "View my assigned plots". */
  private static final Pattern BEFORE =
      Pattern.compile(
          LOOK
              + "(?: all)?(?: of)? (?:my|their|his|her) (?:own )?assigned (?<thing>"
              + Wording.NAME
              + ")(?= ?(?:[.,;)]|$| and | or ))");

  private static final Pattern WAY =
      Pattern.compile(
          LOOK
              + "(?: all)?(?: of)?(?: the| their)? (?<thing>"
              + Wording.NAME
              + ") (?:(?:that|which) (?:are|is|have been|has been) )?(?:currently )?assigned to (?:them|me|him|her|themselves|(?:an?|the|each) (?:[a-z-]+ )?(?:user|member|person|employee))(?= ?(?:[.,;)]|$| and | or ))");

  @Override
  public String name() {
    return "assigned";
  }

  @Override
  public List<String> keys() {
    return List.of("assigned ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return Stream.of(WAY, BEFORE)
        .flatMap(way -> statement.wording().all(way, found -> read(found, lexicon)).stream())
        .toList();
  }

  private static Stream<Fact> read(Wording.Found found, Lexicon lexicon) {
    var assignee = Noun.of("assignee");
    var span = found.span();
    return found
        .noun("thing", lexicon)
        .filter(thing -> lexicon.fieldTypes().mayBeThing(thing))
        .stream()
        .flatMap(
            thing ->
                Stream.of(
                    new Fact.OperationOn(Operation.LIST, thing, span),
                    new Fact.FieldOf(Optional.of(thing), assignee, false, span)));
  }
}
