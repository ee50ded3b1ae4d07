package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Who;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** "People with the gardener role can …": who may, by the name of a role. */
public final class WithRoleRule implements WordingRule {
  private static final String PEOPLE =
      "(?<only>only )?(?:an? |the |any |all )?(?:users?|people|members?|someone|those|accounts?|persons?)";
  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              PEOPLE
                  + " (?:with|having|who have|that have|who has|in) (?:an? |the )?(?:[\"“”'] )?(?<role>[a-z][a-z-]*(?: [a-z]+)?)(?: [\"“”'])? (?:role|permissions?|rights|privileges|group)"),
          Pattern.compile(
              PEOPLE
                  + " (?:who|that) (?:are|is) (?:an? )?(?<role>[a-z][a-z-]*s?)(?= (?:can|may|should|must|will|to))"));

  @Override
  public String name() {
    return "with-role";
  }

  @Override
  public List<String> keys() {
    return List.of("role", "permission", "right", "privilege", "who ", "that ", "group");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    WAYS.forEach(
        way -> statement.wording().each(way, found -> add(found, statement, lexicon, facts)));
    return facts;
  }

  /** "Those who are admins": and not those who are only what all are. */
  private static boolean isToldApart(String name, Lexicon lexicon) {
    return lexicon.people().endOf(name).isPresent() && !lexicon.people().isPlain(Noun.said(name));
  }

  private static void add(
      Wording.Found found, Statement statement, Lexicon lexicon, List<Fact> facts) {
    var name = Nouns.singular(found.text("role").orElse(""));
    var isCalledRole = !found.line().endsWith(found.text("role").orElse(""));
    if (isCalledRole || isToldApart(name, lexicon)) {
      var noun = lexicon.people().role(Noun.said(name));
      var scope = new Span(found.span().start(), statement.span().end());
      facts.add(
          new AccessFact.Allowed(
              new Who(Who.Kind.SOMEONE, noun),
              found.text("only").isPresent() ? AccessFact.Force.ONLY : AccessFact.Force.MAY,
              scope,
              found.span()));
    }
  }
}
