package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.TieFact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "See all the boats belonging to a club", "know which club a boat belongs to". */
public final class BelongingRule implements WordingRule {
  private static final String ASK =
      "(?:see|list|view|get|find|show|know|retrieve|fetch|browse|return|display|lists|shows|returns)";
  private static final String LINKED =
      "(?:belonging to|belong to|belongs to|associated with|linked to|linked with|related"
          + " to|attached to|assigned to|connected to|contained in|included in|pertinent"
          + " to|relevant to|occurring to|happening to|done to|comprising)";
  private static final String ONE =
      "(?:an? |the |each |that |this |one |any |specific |particular |given )+";
  private static final String NAME = "(?!me |us |him |them |my )[a-z]+(?: [a-z]+)??";
  private static final String HELD =
      "(?:in|on|at|under|part of|assigned to|linked to|associated with|kept in|stored in|held"
          + " in|located in)";
  private static final String KEEP =
      "(?:know|see|find[ _]out|tell|show|view|list|record|records|store|stores|track|tracks"
          + "|keeps?[ _]track[ _]of)";
  private static final String ALWAYS =
      "(?: ,? ?(?:over|throughout|during|in)(?: the course of)? (?:its|their|the(?: [a-z]+ 's)?|the"
          + " whole) (?:whole |entire )?(?:life"
          + " cycle|life-cycle|lifecycle|lifetime|life|lifespan|existence))?";
  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              ASK
                  + "(?: a list of| the list of)?(?: all| every)?(?: of)?(?: the)? (?<many>"
                  + NAME
                  + ") (?:(?:that|which) (?:are |is )?)?"
                  + LINKED
                  + " "
                  + ONE
                  + "(?<one>"
                  + NAME
                  + ")"
                  + ALWAYS
                  + "(?= ?(?:[.,;]|$))"),
          Pattern.compile(
              "(?:know|see|find[ _]out|tell|show|view) (?:what|which) (?<one>"
                  + NAME
                  + ")(?: \\(s\\))? (?:an? |the |each |that )(?<many>"
                  + NAME
                  + ") (?:belongs to|is in|is on|is at|is under|is kept in|is stored in|is held"
                  + " in|is located in|is part of|is assigned to|is linked to|is associated"
                  + " with)(?= ?(?:[.,;]|$))"),
          Pattern.compile(
              "(?:know|see|find[ _]out|tell|show|view|list) (?:what|which|all|the) (?<many>[a-z]+s)"
                  + " (?:(?:that|which) )?(?:an? |the |each |that )(?<one>"
                  + NAME
                  + ") (?:has|holds|contains|includes|consists of)(?= ?(?:[.,;]|$))"),
          Pattern.compile(
              "(?:know|see|find[ _]out|tell|show|view) (?:what|which) (?<many>[a-z]+s) (?:are"
                  + " (?:in|on|at|under|kept in|stored in|part of|assigned to|linked to|associated"
                  + " with)|belong to) "
                  + ONE
                  + "(?<one>"
                  + NAME
                  + ")(?= ?(?:[.,;]|$))"),
          Pattern.compile(
              KEEP
                  + " (?:what|which) (?<many>"
                  + NAME
                  + ") (?:is|are) "
                  + HELD
                  + " (?:what|which) (?<one>"
                  + NAME
                  + ")(?= ?(?:[.,;]|$))"),
          Pattern.compile(
              KEEP
                  + " (?:what|which) (?<one>"
                  + NAME
                  + ") (?:has|holds|contains|includes|owns|have|hold|contain|include|own)"
                  + " (?:what|which) (?<many>"
                  + NAME
                  + ")(?= ?(?:[.,;]|$))"));

  private static final Pattern OF_ONE =
      Pattern.compile(
          "^[a-z_]+ (?:out )?(?:what|which) .* belongs to$| (?:what|which) .* (?:what|which) ");

  /** "All orders of a customer", by whose they are: "a customer's orders". */
  private static final List<Pattern> THEIRS =
      List.of(
          Pattern.compile(
              ASK
                  + " (?:a list of |the list of"
                  + " )?(?:(?:all|every|of|an?|the|each|that|this|one|any|specific|particular|given|single|selected)"
                  + " )*(?<one>"
                  + NAME
                  + ") 's (?<many>[a-z]+s)(?= ?(?:[.,;]|$))"));

  /** "All the pages of a chapter", where that they are listed is said by the words before. */
  private static final List<Pattern> OF_IT =
      List.of(
          Pattern.compile(
              "(?:see|list|view|get|show|know|browse|access|display)(?: a list of| the list of)?"
                  + " (?:all|every|all of the|all the|the) (?<many>(?:(?!the|of )[a-z]+ )?[a-z]+s)"
                  + " (?<of>(?:of|for) "
                  + ONE
                  + "(?<one>"
                  + NAME
                  + "))(?= ?(?:[.,;]|$))"));

  @Override
  public String name() {
    return "belonging";
  }

  @Override
  public List<String> keys() {
    return List.of(
        "belong",
        "associated",
        "linked",
        "related",
        "attached",
        "assigned",
        " which ",
        "is in",
        "is on",
        "is at",
        "is under",
        "is kept",
        "is stored",
        "is held",
        "is located",
        "are in",
        "are on",
        "are at",
        " has",
        " holds",
        "contains",
        "includes",
        "consists",
        "part of",
        "connected",
        "contained",
        "pertinent",
        "relevant",
        "occurring",
        "happening",
        "done to",
        "comprising",
        "'s ",
        " of ",
        " for ",
        "included");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement
        .wording()
        .first(WAYS, found -> read(found, lexicon))
        .or(() -> statement.wording().first(THEIRS, found -> theirs(found, lexicon)))
        .or(() -> statement.wording().first(OF_IT, found -> ofIt(found, lexicon)))
        .stream()
        .toList();
  }

  private static Optional<Fact> theirs(Wording.Found found, Lexicon lexicon) {
    var many = found.noun("many", lexicon).filter(noun -> lexicon.fieldTypes().mayBeThing(noun));
    var one = found.noun("one", lexicon).filter(noun -> !lexicon.isSystem(noun.text()));
    return many.isPresent() && one.isPresent() && !many.equals(one)
        ? Optional.of(new TieFact.Belonging(many.get(), one.get(), false, found.span()))
        : Optional.empty();
  }

  private static Optional<Fact> ofIt(Wording.Found found, Lexicon lexicon) {
    var many = found.noun("many", lexicon).filter(noun -> isPart(noun, lexicon));
    var one = found.noun("one", lexicon).filter(noun -> Things.isTold(noun, lexicon));
    return many.isPresent() && one.isPresent() && !many.equals(one)
        ? Optional.of(new TieFact.Belonging(many.get(), one.get(), false, found.span("of")))
        : Optional.empty();
  }

  /** Nobody, and nothing that itself gathers others. */
  private static boolean isPart(Noun noun, Lexicon lexicon) {
    return Things.isTold(noun, lexicon)
        && !lexicon.sortsOthers(noun)
        && lexicon.people().endOf(noun.text()).isEmpty();
  }

  private static Optional<Fact> read(Wording.Found found, Lexicon lexicon) {
    var many = found.noun("many", lexicon);
    var one = found.noun("one", lexicon);
    return many.isPresent()
            && one.isPresent()
            && !many.equals(one)
            && !lexicon.isActor(one.get().text())
            && !lexicon.isSystem(one.get().text())
        ? Optional.of(new TieFact.Belonging(many.get(), one.get(), tellsOf(found), found.span()))
        : Optional.empty();
  }

  /** "Which club a boat belongs to": each has one, whatever else is said of clubs. */
  private static boolean tellsOf(Wording.Found found) {
    return OF_ONE.matcher(found.line()).find();
  }
}
