package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Who;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.regex.Pattern;

/** "Check that the user is the creator of the plot that they are changing": its maker alone may. */
public final class MakerAloneRule implements WordingRule {
  private static final String USER = "(?:the |an? |this )?(?:user|person|caller|requester|member)";
  private static final String CHECK =
      "(?:(?:make sure|ensure|check|validate|verify)(?:s)?(?: to (?:validate|check|verify))?(?: (?:that|if|whether))? )";
  private static final String RIGHT =
      USER + " (?:has|have|got) (?:the )?(?:permissions?|rights?) to [a-z]+ [a-z -]+?(?: ,)? ";
  private static final String MAKER =
      "(?:creator|owner|author)(?: of (?:the |that |this |an? )?"
          + "[a-z][a-z-]*(?: (?!that |which |they |he |it )[a-z][a-z-]*)?)?"
          + "(?: (?:that |which )?(?:they are|he is|she is|they're|is being|they want to|they) [a-z]+)?";
  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(CHECK + USER + " is (?:also )?the " + MAKER),
          Pattern.compile(
              "(?:"
                  + CHECK
                  + ")?(?:"
                  + RIGHT
                  + ")?i\\.?e(?: ?\\.)?(?: ,)? "
                  + USER
                  + " is (?:also )?the "
                  + MAKER));

  @Override
  public String name() {
    return "maker-alone";
  }

  @Override
  public List<String> keys() {
    return List.of("creator", "owner", "author");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var maker = Who.of(Who.Kind.OWNER, "creator");
    return statement
        .wording()
        .fact(
            WAYS,
            found ->
                new AccessFact.Allowed(
                    maker, AccessFact.Force.ONLY, statement.span(), found.span()));
  }
}
