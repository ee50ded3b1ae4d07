package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.AccountDeed;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.regex.Pattern;

/** "New gardeners get the helper role by default": what whoever signs up may do. */
public final class UsualRoleRule implements WordingRule {
  private static final String PEOPLE = "(?:users?|accounts?|members?|people|registrations?)";
  private static final String GET =
      "(?:gets?|receives?|have|has|are|is|are given|is given|are assigned|is assigned|should (?:get|have|be given|be assigned)|will (?:get|have|be given|be assigned))";
  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              "(?:(?:all|every|any|each) )?new(?:ly registered)? "
                  + PEOPLE
                  + " "
                  + GET
                  + "(?: by default)?(?: the| an?)? (?<role>[a-z]+) (?:role|rights)(?: by default| automatically)?"),
          Pattern.compile(
              "(?:(?:all|every|any|each) )?"
                  + PEOPLE
                  + " (?:who (?:sign|register)s?(?: up)? )?"
                  + GET
                  + "(?: the| an?)? (?<role>[a-z]+) role (?:by default|automatically|when (?:they|he|she) (?:sign|register)s?(?: up)?|on sign[ _-]?up)"),
          Pattern.compile(
              "(?:the )?default role(?: (?:of|for) (?:new |all )?"
                  + PEOPLE
                  + ")? (?:is|should be|must be|will be) (?:[\"“”'] )?(?<role>[a-z]+)(?: [\"“”'])?"),
          Pattern.compile(
              "(?:the )?role(?: of (?:an? |the |new )*"
                  + PEOPLE
                  + ")? defaults to (?:[\"“”'] )?(?<role>[a-z]+)(?: [\"“”'])?"));

  @Override
  public String name() {
    return "usual-role";
  }

  @Override
  public List<String> keys() {
    return List.of("role", "rights");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement
        .wording()
        .fact(
            WAYS,
            found ->
                new AccessFact.AccountAsked(
                    found.noun("role", lexicon), AccountDeed.USUAL_ROLE, found.span()));
  }
}
