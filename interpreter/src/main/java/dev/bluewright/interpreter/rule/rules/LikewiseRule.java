package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Who;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Doers;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Members can do all that guests can", "wardens have the same rights as members". */
public final class LikewiseRule implements WordingRule {
  private static final String WHO = "(?<who>[a-z][a-z-]*(?: [a-z][a-z-]*)??)";
  private static final String OTHERS =
      "(?:an? |the |any |all )?(?<others>[a-z][a-z-]*(?: [a-z][a-z-]*)??)";
  private static final String ALL =
      "(?:everything|anything|whatever|what|(?:all )?(?:of )?(?:the )?(?:same )?"
          + "(?:activities|things|actions|operations|tasks|functions)|all)(?: that| which)?";
  private static final String CAN =
      "(?:can|may|could|(?:are|is) (?:able|allowed) to)(?: also)?(?: do| perform)?";
  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              WHO
                  + " (?:can|may|could|should be able to|are able to)"
                  + "(?: also)? (?:do|perform) "
                  + ALL
                  + " "
                  + OTHERS
                  + " "
                  + CAN
                  + "(?= ?(?:[.,;)]|and|plus|$))"),
          Pattern.compile(
              WHO
                  + " (?:have|has) (?:all )?(?:of )?the (?:same )?"
                  + "(?:rights|permissions|abilities|privileges|capabilities|powers) (?:of|as|that)"
                  + " "
                  + OTHERS
                  + "(?: have| has)?(?= ?(?:[.,;)]|and|plus|$))"),
          Pattern.compile(
              "(?:in addition to|in-addition-to|besides|on top of) "
                  + ALL
                  + " "
                  + OTHERS
                  + " "
                  + CAN
                  + " , (?:the |an? )?"
                  + WHO
                  + "(?= (?:can|may|could|should)\\b)"));

  @Override
  public String name() {
    return "likewise";
  }

  @Override
  public List<String> keys() {
    return List.of(" can", " may", " could", "able to", "allowed to", " have ", " has ");
  }

  /** Whether that is what the sentence says. */
  static boolean isSaid(Statement statement, Lexicon lexicon) {
    return !new LikewiseRule().facts(statement, lexicon).isEmpty();
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().first(WAYS, found -> likewise(found, lexicon)).stream().toList();
  }

  private static Optional<Fact> likewise(Wording.Found found, Lexicon lexicon) {
    var who = someone(found, "who", lexicon);
    var others = someone(found, "others", lexicon);
    return who.isPresent() && others.isPresent() && !who.equals(others)
        ? Optional.of(new AccessFact.Likewise(who.get(), others.get(), found.span()))
        : Optional.empty();
  }

  private static Optional<Who> someone(Wording.Found found, String group, Lexicon lexicon) {
    return found
        .text(group)
        .flatMap(words -> Doers.endOf(words, lexicon))
        .filter(doers -> doers.whos().size() == 1)
        .map(doers -> doers.whos().getFirst());
  }
}
