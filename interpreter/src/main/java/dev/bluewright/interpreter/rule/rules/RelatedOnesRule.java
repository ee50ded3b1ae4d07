package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Say that one jar is related to another jar": things of one kind, tied to each other. */
public final class RelatedOnesRule implements WordingRule {
  private static final String ONE =
      "(?:an? |the |one |any |each |this |two |several |other |some )*";
  private static final String NOUN = "(?<one>" + Wording.NAME + ")";
  private static final String OTHER =
      "(?:another|other|one or more other|the other|related|similar|one another|each"
          + " other|an?|this|that|the)";
  private static final String TIED = "(?:related|linked|connected|tied|associated|similar)";
  private static final String END = "(?= ?(?:[.;,]|$| so that | in order | when | if ))";
  private static final String ANOTHER =
      "(?:" + OTHER + " (?<other>" + Wording.NAME + ")|another|each other|one another|others)";
  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              "(?:say|state|indicate|record|note|specify|define|declare|mark|tell|show)(?: that)? "
                  + ONE
                  + NOUN
                  + " (?:is|are) "
                  + TIED
                  + " (?:to|with) "
                  + ANOTHER
                  + END),
          Pattern.compile(
              "(?:link|relate|connect|associate|tie|cross-reference) "
                  + ONE
                  + NOUN
                  + " (?:to|with) "
                  + ANOTHER
                  + END),
          Pattern.compile(
              "(?:know|see|view|list|find|browse)(?: (?:which|what|all|the|any|other))* "
                  + NOUN
                  + " (?:(?:that|which) )?(?:are |is )?"
                  + TIED
                  + " (?:to|with) "
                  + ANOTHER
                  + END));

  @Override
  public String name() {
    return "related-ones";
  }

  @Override
  public List<String> keys() {
    return List.of(" another", " other", "related", "linked", "connected", "similar");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().first(WAYS, found -> read(found, lexicon)).stream().toList();
  }

  private static Optional<Fact> read(Wording.Found found, Lexicon lexicon) {
    var one = found.noun("one", lexicon).filter(noun -> Things.isTold(noun, lexicon));
    var same =
        found.text("other").isEmpty()
            || found.noun("other", lexicon).equals(found.noun("one", lexicon));
    return one.filter(_ -> same).map(noun -> new TieFact.Pairs(noun, noun, found.span()));
  }
}
