package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.DeedFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Deleted posts can be restored", "orders are archived instead of deleted", "soft delete". */
public final class RestorableRule implements WordingRule {
  private static final String WHICH =
      "(?:an? |the |each |every |any |all |all of the |its |their |his |her |my |our |your |own |previously |once )*";
  private static final String THING = "(?<noun>" + Wording.NAME + ")";
  private static final String GONE = "(?:deleted|removed|erased|discarded|trashed)";
  private static final String BIN =
      "(?:the |a |their )?(?:trash can|trash bin|trash|recycle bin|recycling bin|bin|archive)";
  private static final String SOFT = "soft(?: ?- ?| )?delet";
  private static final String ARE =
      "(?:is|are|get|gets|must be|should be|will be|shall be|needs to be|need to be|has to be|have to be|can be|may be)(?: only| just| also)?";
  private static final String REALLY =
      "(?:really|actually|physically|permanently|truly|fully|completely|immediately|ever|hard(?: ?-)?)";
  private static final String BACK = "(?:restore|undelete|un-delete|recover|bring back|get back)";
  private static final String BROUGHT =
      "(?:restored|undeleted|un-deleted|recovered|brought back|undone)";

  private static final List<Pattern> DEEDS =
      List.of(
          Pattern.compile(BACK + " " + WHICH + GONE + " " + THING),
          Pattern.compile("(?:undelete|un-delete) " + WHICH + THING),
          Pattern.compile(BACK + " " + WHICH + THING + " from " + BIN),
          Pattern.compile(
              BACK
                  + " "
                  + WHICH
                  + THING
                  + " (?:after (?:deletion|deleting (?:it|them))|that (?:was|were|has been|have been) "
                  + GONE
                  + ")"),
          Pattern.compile(
              WHICH
                  + GONE
                  + " "
                  + THING
                  + " (?:can|may|could|must|should)(?: always| later| also)? be "
                  + BROUGHT),
          Pattern.compile(WHICH + GONE + " " + THING + " (?:is|are) (?:restorable|recoverable)"),
          Pattern.compile(
              THING
                  + " that (?:was|were|has been|have been|is|are) "
                  + GONE
                  + " (?:can|may) be "
                  + BROUGHT),
          Pattern.compile(
              "(?:(?:have|want|need) )?"
                  + THING
                  + " (?:that )?(?:i|we|they|he|she|you|people|users)"
                  + " (?:(?:might|may|have|has|had|could) )?(?:accidentally |wrongly |mistakenly )?(?:deleted?|removed?)"
                  + " (?:accidentally |by mistake )?(?:to be |are |should be |can be |must be )(?:"
                  + BROUGHT
                  + "|restorable|recoverable)"),
          Pattern.compile(
              BACK
                  + " "
                  + WHICH
                  + THING
                  + " (?:that )?(?:i|we|they|he|she|you)"
                  + " (?:(?:might|may|have|has|had) )?(?:accidentally )?(?:deleted?|removed?)(?:"
                  + " (?:accidentally|by mistake))?"),
          Pattern.compile("undo (?:the )?(?:deletion|removal) of " + WHICH + THING),
          Pattern.compile("undo (?:deleting|removing) " + WHICH + THING));

  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(SOFT + "(?:e|es|ing|ion|ions)(?: (?:of|for|on))? " + WHICH + THING),
          Pattern.compile(
              THING + " (?:use|uses|have|has|support|supports) " + SOFT + "(?:e|es|ion|ions)"),
          Pattern.compile(THING + " " + ARE + " " + SOFT + "ed"),
          Pattern.compile(
              THING
                  + " "
                  + ARE
                  + " (?:archived|hidden|(?:marked|flagged) as "
                  + GONE
                  + "|(?:moved|sent) (?:to|into) "
                  + BIN
                  + ") (?:instead of|rather than|and not|, not)(?: being)?(?: "
                  + REALLY
                  + ")? "
                  + GONE
                  + "(?: permanently)?"),
          Pattern.compile(
              WHICH
                  + GONE
                  + " "
                  + THING
                  + " (?:is|are|must be|should be|will be)(?: only| just| still| not)*"
                  + " (?:kept|retained|preserved|hidden|archived|gone for good|lost|(?:moved|sent) (?:to|into) "
                  + BIN
                  + ")(?: and hidden)?"),
          Pattern.compile(WHICH + GONE + " " + THING + " (?:go|goes) (?:to|into) " + BIN),
          Pattern.compile(
              THING
                  + " (?:is|are|"
                  + Wording.MUST_NOT
                  + " be)(?: never| not)? "
                  + REALLY
                  + " ?"
                  + GONE),
          Pattern.compile(
              "(?:deleting|removing) "
                  + WHICH
                  + THING
                  + " (?:only |just )*(?:hides|archives|moves) (?:it|them)(?: (?:to|into) "
                  + BIN
                  + ")?"
                  + "(?: (?:instead of|rather than) (?:deleting|removing|erasing) (?:it|them))?"));

  /** A line of a list that says no more. */
  private static final Pattern ALONE =
      Pattern.compile(
          "(?:(?:support|implement|use|with) )?"
              + SOFT
              + "(?:e|es|ing|ion|ions)(?: and restore)?(?: support| functionality)? ?\\.?");

  /** How long, or on which condition, is more than this. */
  private static final Pattern MORE =
      Pattern.compile(
          "\\b(?:days?|weeks?|months?|years?|hours?|minutes?|until|unless|within|versions?|backups?|nobody|no one|never be restored)\\b");

  @Override
  public String name() {
    return "restorable";
  }

  @Override
  public List<String> keys() {
    return List.of("delet", "remov", "eras", "discard", "trash", "bin", "archive");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    if (MORE.matcher(wording.line()).find()) {
      return List.of();
    }
    return wording
        .first(DEEDS, found -> fact(found, true, lexicon))
        .or(
            () ->
                wording.first(
                    WAYS, found -> negated(found) ? Optional.empty() : fact(found, false, lexicon)))
        .or(() -> alone(wording))
        .stream()
        .toList();
  }

  /** "Removed records are not kept" says the contrary; "are not lost" does not. */
  private static boolean negated(Wording.Found found) {
    var line = found.line();
    boolean lost = line.endsWith("lost") || line.contains("for good");
    boolean not = line.matches(".*\\bnot\\b.*");
    boolean really = line.matches(".*\\b" + REALLY + " ?" + GONE + "(?: permanently)?");
    return lost ? !not : not && !really && !line.contains(", not ") && !line.contains(" and not ");
  }

  private static Optional<Fact> fact(Wording.Found found, boolean deed, Lexicon lexicon) {
    return found
        .noun("noun", lexicon)
        .map(noun -> new DeedFact.Restorable(Optional.of(noun), deed, found.span()));
  }

  private static Optional<Fact> alone(Wording wording) {
    return ALONE.matcher(wording.line()).matches()
        ? wording.first(
            List.of(ALONE),
            found -> Optional.of(new DeedFact.Restorable(Optional.empty(), false, found.span())))
        : Optional.empty();
  }
}
