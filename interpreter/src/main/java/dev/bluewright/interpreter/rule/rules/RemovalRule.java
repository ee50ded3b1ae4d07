package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.SomeOf;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Deleting an author deletes his books", "a shelf cannot be deleted while it has books". */
public final class RemovalRule implements WordingRule {
  private static final String ONE = "(?:an? |the |any |each )?(?<one>" + Wording.NAME + ")";
  private static final String MANY =
      "(?:also )?(?:all )?(?:of )?(?:its |their |his |the |associated |related )*(?<many>"
          + Wording.NAME
          + ")";
  private static final String GONE = "(?:deleted|removed|erased)";

  private static final List<Pattern> WITH_IT =
      List.of(
          Pattern.compile(
              "(?:deleting|removing) "
                  + ONE
                  + " (?:should |must |will )?(?:also )?(?:delete|deletes|remove|removes) "
                  + MANY),
          Pattern.compile(
              "(?:when|if|once|after|whenever) "
                  + ONE
                  + " is "
                  + GONE
                  + "(?: ,)? (?:then )?"
                  + MANY
                  + " (?:are|should be|must be|will be|is|get)(?: also| automatically)* "
                  + GONE
                  + "(?: too| as well)?"),
          Pattern.compile(
              MANY
                  + " (?:are|should be|must be|will be|is)(?: also| automatically)* "
                  + GONE
                  + " (?:when|if|together with|along with|once|with) (?:(?:their|its) )?"
                  + ONE
                  + "(?: is "
                  + GONE
                  + ")?"),
          Pattern.compile(
              "(?:deletes?|removes?) "
                  + ONE
                  + " (?:and|along with|together with|with) all (?:of )?(?:its|their|his|the)(?:"
                  + " associated| related)? (?<many>"
                  + Wording.NAME
                  + ")"));
  private static final List<Pattern> REFUSED =
      List.of(
          Pattern.compile(
              ONE
                  + " "
                  + Wording.MUST_NOT
                  + " be "
                  + GONE
                  + " (?:while|if|when|as long as) (?:(?:it|they|he|she) (?:still"
                  + " )?(?:has|have|contains|contain|holds|hold)|there (?:is|are))(?: still)?(?:"
                  + " any| some| existing| associated| at least one)* (?<many>"
                  + Wording.NAME
                  + ")(?: in it| left| for it)?"),
          Pattern.compile(
              ONE
                  + " (?:with|that has|that have|which has|that still has) (?:any |existing"
                  + " |associated )?(?<many>"
                  + Wording.NAME
                  + ") "
                  + Wording.MUST_NOT
                  + " be "
                  + GONE),
          Pattern.compile(
              "(?:deleting|removing) "
                  + ONE
                  + " (?:is|should be|must be) only (?:possible|allowed|permitted)"
                  + " (?:if|when|while) (?:it|they|there) (?:has|have|contains|contain|are|is)"
                  + " no(?: more)? (?<many>"
                  + Wording.NAME
                  + ")"),
          Pattern.compile(
              ONE
                  + " can only be "
                  + GONE
                  + " (?:if|when|while) (?:it|they|there) (?:has|have|contains|contain|are|is)"
                  + " no(?: more)? (?<many>"
                  + Wording.NAME
                  + ")(?: in it| left)?"),
          Pattern.compile(
              "(?:deleting|removing) "
                  + ONE
                  + " (?:with|that has|that have|that still has) (?:any |existing |associated"
                  + " )?(?<many>"
                  + Wording.NAME
                  + ") (?:"
                  + Wording.MUST_NOT
                  + " be|is not|must be|should be|is)"
                  + " (?:allowed|possible|permitted|refused|rejected|forbidden|prevented)"),
          Pattern.compile(
              "(?:deleting|removing) "
                  + ONE
                  + " (?:is|must be|should be) (?:refused|not"
                  + " allowed|forbidden|rejected|blocked|prevented) (?:while|if|when|as long as)"
                  + " (?:it|they|there) (?:still )?(?:has|have|are)(?: any)? (?<many>"
                  + Wording.NAME
                  + ")"),
          Pattern.compile(
              "only "
                  + ONE
                  + " (?:without|that have no|that has no|which have no|with no) (?<many>"
                  + Wording.NAME
                  + ") (?:can|may) be "
                  + GONE));
  private static final List<Pattern> KEPT =
      List.of(
          Pattern.compile(
              "(?:when|if|once|after) "
                  + ONE
                  + " is "
                  + GONE
                  + "(?: ,)? "
                  + MANY
                  + " (?:are kept|remain|stay|are unassigned|become unassigned|should remain|should"
                  + " stay|should be kept|are not deleted|must not be deleted|should not be"
                  + " deleted)(?: without (?:it|one|an? [a-z]+))?"));

  private static final List<String> KEYS = List.of("delet", "remov", "erase");

  @Override
  public String name() {
    return "removal";
  }

  @Override
  public List<String> keys() {
    return KEYS;
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    return wording
        .first(WITH_IT, found -> read(found, TieFact.Fate.DELETED, lexicon))
        .or(() -> wording.first(REFUSED, found -> read(found, TieFact.Fate.REFUSED, lexicon)))
        .or(() -> wording.first(KEPT, found -> read(found, TieFact.Fate.KEPT, lexicon)))
        .stream()
        .toList();
  }

  private static Optional<Fact> read(Wording.Found found, TieFact.Fate fate, Lexicon lexicon) {
    var one = found.noun("one", lexicon);
    var many = fate == TieFact.Fate.REFUSED ? found.whole("many") : found.noun("many", lexicon);
    return one.isPresent()
            && many.isPresent()
            && !one.equals(many)
            && many.filter(SomeOf::isMeant).isEmpty()
        ? Optional.of(new TieFact.Removal(one.get(), many.get(), fate, found.span()))
        : Optional.empty();
  }
}
