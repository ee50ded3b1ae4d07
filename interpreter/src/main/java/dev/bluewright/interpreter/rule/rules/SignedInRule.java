package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Who;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.WordingRule;
import dev.bluewright.interpreter.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Gardeners must be logged in to book plots": whoever is not known may not. */
public final class SignedInRule implements WordingRule {
  private static final String SIGNED =
      "(?:(?:logged|signed)[ _-]in(?! the )|authenticated|logged-in)";
  private static final String SIGN = "(?:log[ _-]?in|sign[ _-]?in|authenticate(?: themselves)?)";
  private static final String PERSON = "(?:(?:an?|the|all|any|each|every|only) )*[a-z]+";
  private static final String MUST = "(?:must|should|need to|needs to|have to|has to)";
  private static final Pattern BUT = Pattern.compile("but .+");
  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              "(?:all|every|each)(?: (?:the|other|api))*"
                  + " (?:endpoints?|routes?|requests?|operations?|actions?) (?:except|besides|other"
                  + " than|apart from)(?: for)? (?:the )?(?:log[ _-]?in|sign[ _-]?in|sign["
                  + " _-]?up|registration|register|/[a-z/]+)(?: ?(?:,|and|/|or)(?: ?and)? (?:log["
                  + " _-]?in|sign[ _-]?in|sign[ _-]?up|registration|register|/[a-z/]+))*(?:"
                  + " endpoints?| routes?)? (?:must |should )?(?:requires?|needs?)"
                  + " (?:authentication|a (?:valid )?token|(?:a )?login|authorization)"),
          Pattern.compile(
              "(?:(?:if|when|once|while) )?"
                  + PERSON
                  + " (?:who |that )?(?:is|are|has|have been|has been)(?: currently| already)? "
                  + SIGNED),
          Pattern.compile(
              PERSON
                  + " "
                  + MUST
                  + "(?: first)? be "
                  + SIGNED
                  + "(?: and authori[sz]ed)?(?: in order)?"),
          Pattern.compile(PERSON + " " + MUST + "(?: first)? " + SIGN + "(?: in order| first)?"),
          Pattern.compile(
              PERSON
                  + " (?:will )?"
                  + MUST
                  + "(?: first)? (?:become|be) (?:an? )?registered (?:members?|users?)"
                  + "(?: in order)?"),
          Pattern.compile(
              "(?:after|once|when|while) (?:being )?(?:logging in|logged in|signing in|signed in)"),
          Pattern.compile(
              "(?:requires?|requiring|needs?) (?:(?:user|jwt|token|bearer)"
                  + " )?(?:authentication|login|a login|to be logged in|a valid token|an access"
                  + " token|a valid jwt)(?: token)?"),
          Pattern.compile(
              "(?:endpoints?|routes?|apis?|resources?|requests?) (?:is|are|must be|should be|will"
                  + " be) (?:protected|secured|guarded|authenticated)(?: (?:using|with|via|by)"
                  + " (?:an? )?(?:jwts?|tokens?|authentication|jwt authentication|jwt"
                  + " tokens?|login))?"),
          Pattern.compile(
              "(?:secure|protect|guard)(?:d|ed|s|ing)? (?:(?:the|all|these|those|api|rest) )*"
                  + "(?:endpoints?|routes?|apis?|resources?)(?: (?:using|with|via|by) (?:an?"
                  + " )?(?:jwts?|tokens?|authentication|jwt authentication|jwt tokens?))?(?: for"
                  + " authenticated access)?"),
          Pattern.compile(
              "(?:(?:is|are|be) )?(?:only"
                  + " )?(?:accessible|available|visible|open|restricted|limited)(?: only)?"
                  + " (?:to|for) (?:only"
                  + " )?(?:authorized|authorised|authenticated|registered|logged[ -]in|signed["
                  + " -]in) (?:users|people|members)"),
          Pattern.compile(
              "[(\\[] (?:requires? )?(?:auth|authentication|login|token)(?: is)?(?: required|"
                  + " needed)? [)\\]]"));

  /** "If a user is signed in, they can …", of which the words are only who does it. */
  private static final Pattern CASE =
      Pattern.compile(
          "(?i)^\\W*(?:if|when|once|whenever|while) [a-z ]{3,40}? (?:is|are|has been|have been)(?:"
              + " currently| already)? (?:signed|logged) in(?= ?,)");

  @Override
  public String name() {
    return "signed-in";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var said = CASE.matcher(statement.sentence().prose().text());
    if (!said.find()) {
      return WordingRule.super.facts(statement, lexicon);
    }
    var span = statement.sentence().prose().place(said.start(), said.end());
    var known = Who.of(Who.Kind.KNOWN, "user");
    return List.of(new AccessFact.Allowed(known, AccessFact.Force.ONLY, statement.span(), span));
  }

  @Override
  public List<String> keys() {
    return List.of(
        "log", "sign", "auth", "registered", "token", "jwt", "secur", "protect", "guard");
  }

  /** "Anyone sees plots but must sign in to book them": what follows alone. */
  private static Span scope(Span found, Statement statement) {
    return statement
        .wording()
        .first(List.of(BUT), but -> Optional.of(but.span()))
        .filter(but -> but.contains(found))
        .orElse(statement.span());
  }

  /** Of what follows "but", that whoever is not known may not do it; none where that is all. */
  static Optional<Span> restricted(Statement statement) {
    return statement
        .wording()
        .first(WAYS, found -> Optional.of(scope(found.span(), statement)))
        .filter(scope -> !scope.equals(statement.span()));
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var known = Who.of(Who.Kind.KNOWN, "user");
    return statement
        .wording()
        .fact(
            WAYS,
            found ->
                new AccessFact.Allowed(
                    known, AccessFact.Force.ONLY, scope(found.span(), statement), found.span()));
  }
}
