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

/** "Books and tags have a many-to-many relationship", "a song can be in many playlists and …". */
public final class PairsRule implements WordingRule {
  private static final String RELATION =
      "(?:many[ -]to[ -]many)(?: relationship| relation| association)?";
  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              "(?<one>"
                  + Wording.NAME
                  + ") and (?<other>"
                  + Wording.NAME
                  + ") (?:have|are in|share|form|are linked by|are related by) (?:a )?"
                  + RELATION),
          Pattern.compile(
              "(?<one>"
                  + Wording.NAME
                  + ") (?:has|have|are in) (?:a )?"
                  + RELATION
                  + " (?:with|to) (?<other>"
                  + Wording.NAME
                  + ")"),
          Pattern.compile(
              "(?:assign|assigns|add|link|associate|attach|relate|connect|assigned|added|linked|attached) (?:an?|the|one|each) (?<one>"
                  + Wording.NAME
                  + ") (?:to|with) (?:more than one|multiple|many|several|one or more) (?<other>"
                  + Wording.NAME
                  + ")"),
          Pattern.compile(
              RELATION
                  + " between (?<one>"
                  + Wording.NAME
                  + ") and (?<other>"
                  + Wording.NAME
                  + ")"),
          Pattern.compile(
              "(?:an? |each |every |the )?(?<one>[a-z]+) (?:can |may )?(?:have|has|belong to|belongs to|be in|contain|contains|be part of|be assigned to|includes|include|hold|holds|have multiple) (?:many|multiple|several|one or more|any number of|more than one) (?<other>[a-z]+)(?: ,)? (?:and|while) (?:an? |each |every |the |one )?[a-z]+ (?:can |may )?(?:also )?(?:have|has|belong to|belongs to|be in|contain|contains|be part of|be assigned to|be used by|be on|apply to|be given to|hold|holds) (?:many|multiple|several|one or more|any number of|more than one) [a-z]+"),
          Pattern.compile(
              "(?:an? |each |every |the )?(?<one>"
                  + Wording.NAME
                  + ") (?:can|may) (?:belong to|be assigned to|be in|be part of|be linked to|be added to) (?:more than one|multiple|many|several|one or more) (?<other>"
                  + Wording.NAME
                  + ")"));

  private static final List<String> KEYS =
      List.of("many", "multiple", "several", "one or more", "any number", "more than one");

  @Override
  public String name() {
    return "pairs";
  }

  @Override
  public List<String> keys() {
    return KEYS;
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().first(WAYS, found -> read(found, lexicon)).stream().toList();
  }

  private static Optional<Fact> read(Wording.Found found, Lexicon lexicon) {
    var one = found.noun("one", lexicon);
    var other = found.noun("other", lexicon);
    return one.isPresent() && other.isPresent()
        ? Optional.of(new TieFact.Pairs(one.get(), other.get(), found.span()))
        : Optional.empty();
  }
}
