package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "There may be several copies of a book": each copy is of one book, where copies are kept. */
public final class SeveralOfRule implements WordingRule {
  private static final String SEVERAL =
      "(?:more than one|one or more|several|multiple|many|various|any number of|a number of)";
  private static final String COPIES =
      "(?:(?:physical|identical|available|individual) )?(?<many>cop(?:y|ies)|items?|instances?|units?|pieces?|exemplars?|specimens?)";
  private static final String OF =
      " of (?:an?|the same|each|every|any|one|the) (?<one>" + Wording.NAME + ")(?= ?(?:[.,;:]|$))";
  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              "there (?:(?:can|may|could|might|will|should) be|are|is) "
                  + SEVERAL
                  + " "
                  + COPIES
                  + OF),
          Pattern.compile(
              "(?:the|our|an?|each|every) [a-z]+ (?:(?:can|may|could|might|will|should) )?"
                  + "(?:has|have|owns?|keeps?|holds?|stocks?) "
                  + SEVERAL
                  + " "
                  + COPIES
                  + OF));

  @Override
  public String name() {
    return "several-of";
  }

  @Override
  public List<String> keys() {
    return List.of(" of ");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().all(WAYS, found -> related(found, lexicon));
  }

  private static Stream<Fact> related(Wording.Found found, Lexicon lexicon) {
    var many = found.noun("many", lexicon);
    return found
        .noun("one", lexicon)
        .filter(lexicon.fieldTypes()::mayBeThing)
        .flatMap(one -> many.map(copy -> belonging(copy, one, found)))
        .stream();
  }

  private static Fact belonging(Noun many, Noun one, Wording.Found found) {
    return new TieFact.Belonging(many, one, false, found.span());
  }
}
