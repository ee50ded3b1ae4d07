package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.AccountDeed;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * "Each company sees only its own orders", "multi-tenant": who shares a system and knows nothing of
 * the others; and who invites others to one.
 */
public final class TenancyRule implements WordingRule {
  private static final Noun TENANT = Noun.of("tenant");
  private static final String ONE = "(?<tenant>" + Wording.NAME + ")";
  private static final String OF = "(?: ?'s?)";
  private static final String OF_ONE = ONE + OF + "?";
  private static final String OTHER =
      "(?:an?other|any other|all other|every other|other|the other)";
  private static final String OTHERS =
      "(?:(?:that|those|the data) of )?"
          + OTHER
          + "s?(?: "
          + Wording.NAME
          + ")?(?:"
          + OF
          + " data)?";
  private static final String DATA =
      "(?:data|information|records?|content|resources?|things)(?: (?:and|or)"
          + " (?:records?|users?|files?))?";
  private static final String SEE =
      "(?:sees?|access(?:es)?|views?|reads?|manages?|finds?|works? with|ha(?:s|ve) access to)"
          + "(?: (?:and|or) (?:sees?|access|views?|edits?|changes?|manages?|modify|modifies))?";
  private static final String MAY = "(?:(?:can|may|must|should|shall|will)(?: be able to)? )?";
  private static final String OWN = "(?:its|their) own " + Wording.NAME;
  private static final String THINGS = OWN + "(?:,? (?:and|or|,) " + Wording.NAME + ")*";
  private static final String APART =
      "(?:(?:completely|fully|strictly|securely|kept|logically|strongly) )*"
          + "(?:isolated|separate|separated|segregated|apart|private|invisible)";
  private static final String BE =
      "(?:is|are|must be|should be|shall be|stays?|remains?|must stay|must remain|has to be)";

  private static final List<Pattern> APART_FROM_OTHERS =
      List.of(
          Pattern.compile(
              "(?:each|every) "
                  + (OF_ONE + " " + DATA + " " + BE + " " + APART)
                  + ("(?: (?:from|to) " + OTHERS + ")?")),
          Pattern.compile(
              "(?:each |every |an? |the )?"
                  + ONE
                  + " "
                  + MAY
                  + "(?:only "
                  + SEE
                  + "|"
                  + SEE
                  + " only) "
                  + THINGS),
          Pattern.compile(
              "(?:the )?"
                  + DATA
                  + " (?:of|from|belonging to) (?:one|an?|any|each|every) "
                  + ONE
                  + " (?:is|are|must|should|can|may|shall|will)(?: be)? (?:never|not)(?: be)?"
                  + " (?:visible|accessible|shown|available|exposed|shared|seen|readable)"
                  + (" (?:to|by|with) " + OTHERS)),
          Pattern.compile(
              "(?:no|one) "
                  + ONE
                  + (" " + MAY + "(?:never |not |ever )?" + SEE)
                  + (" (?:the )?" + DATA + " (?:of|from|belonging to) " + OTHERS)),
          Pattern.compile(
              "(?:no|one) "
                  + ONE
                  + (" " + MAY + "(?:never |not |ever )?" + SEE + " ")
                  + (OTHER + " " + Wording.NAME + OF + " (?:" + DATA + "|" + Wording.NAME + ")")),
          Pattern.compile(
              ONE
                  + (" " + Wording.MUST_NOT + " " + SEE + " (?:each other|one another)" + OF + " ")
                  + (Wording.NAME + "(?: (?:and|or) " + Wording.NAME + ")?")),
          Pattern.compile(
              "(?:all |the |any )?(?:"
                  + DATA
                  + ") (?:"
                  + BE
                  + "|has to be) (?:fully |always |strictly"
                  + " )*(?:isolated|separated|scoped|partitioned|kept apart|kept separate)"
                  + (" (?:per|by|for each|to (?:each|the|one|their|a)(?: own)?) " + ONE)
                  + "(?: of (?:the|each|that) (?:current |logged-in |signed-in"
                  + " )?(?:user|person|caller))?"),
          Pattern.compile(
              "(?:users?|people|persons?|members?|employees?) belongs? to (?:exactly |only"
                  + " )?(?:one|a single|an?) "
                  + ONE
                  + (" and " + MAY + "(?:only " + SEE + "|" + SEE + " only) ")
                  + "(?:its|their|that "
                  + (Wording.NAME
                      + OF
                      + "|their "
                      + Wording.NAME
                      + OF
                      + ") (?:own )?"
                      + Wording.NAME)),
          Pattern.compile(
              "(?:users?|people|members?|employees?) "
                  + ("(?:(?:can|may|must|should) only " + SEE + "|" + MAY + SEE + " only) ")
                  + ("(?:the )?(?:" + DATA + "|" + Wording.NAME + ")")
                  + (" (?:of|from|in|within|belonging to) (?:their|his or her|its) (?:own )?"
                      + ONE)));

  private static final List<Pattern> TENANTS =
      List.of(
          Pattern.compile(
              "(?:support (?:for |of )?)?(?:a )?multi-?_?tenan(?:t|ted|cy)(?:"
                  + " (?:system|application|app|platform|architecture|saas|service|api|support|backend|product))*(?:"
                  + " with (?:complete |full |strict |strong )?(?:data |tenant )?isolation)?"),
          Pattern.compile(
              "(?:complete |full |strict )?(?:data )?isolation (?:between|of|per) tenants?"),
          Pattern.compile("tenant (?:data )?isolation"),
          Pattern.compile(
              "cross-?_?tenant (?:data )?access "
                  + BE
                  + " (?:prevented|blocked|forbidden|not allowed|impossible|denied|rejected)(?:"
                  + " (?:at|on|by|in) the (?:database|db|data|storage|application)(?:"
                  + " (?:level|layer))?)?"),
          Pattern.compile(
              "tenant_?(?: )?id (?:(?:property|column|field|attribute) )?(?:"
                  + BE
                  + " (?:present|stored|required|kept) )?"
                  + "(?:on|in) (?:all|every|each) (?:(?:aggregate|domain|root|business) )*"
                  + "(?:entit(?:y|ies)|tables?|records?|models?|aggregates?)"),
          Pattern.compile(
              "tenant_?(?: )?id "
                  + BE
                  + " (?:automatically )?(?:set|assigned|filled|populated|stamped) (?:automatically"
                  + " )?(?:during|on|at|upon|when) (?:(?:entity|record|the) )*creation"),
          Pattern.compile(
              "tenant_?(?: )?id "
                  + Wording.MUST_NOT
                  + " be (?:modified|changed|updated|altered)(?: (?:after|once) (?:its |the"
                  + " )?creat(?:ion|ed))?"));

  private static final List<Pattern> INVITES =
      List.of(
          Pattern.compile(
              "invites?(?: (?:new|other|more|additional))?"
                  + " (?:users?|people|members?|colleagues?|employees?|staff|team"
                  + " members?|coworkers?|others|teammates?) (?:to|into) (?:join"
                  + " )?(?:their|the|his|her|my|its|a|our|his or her)(?: own)? "
                  + ONE));

  @Override
  public String name() {
    return "tenancy";
  }

  @Override
  public List<String> keys() {
    return List.of("tenan", "own", "other", "invite", "only", "isolat", "scoped", "apart");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    facts.addAll(named(statement, lexicon, APART_FROM_OTHERS, AccountDeed.TENANTS));
    facts.addAll(named(statement, lexicon, INVITES, AccountDeed.INVITE));
    facts.addAll(
        statement
            .wording()
            .fact(
                TENANTS,
                found ->
                    new AccessFact.AccountAsked(
                        Optional.of(TENANT), AccountDeed.TENANTS, found.span())));
    return facts;
  }

  /** Only of what people work or learn at: a customer who sees only their own orders owns them. */
  private static List<Fact> named(
      Statement statement, Lexicon lexicon, List<Pattern> ways, AccountDeed deed) {
    var facts = new ArrayList<Fact>();
    for (var way : ways) {
      statement
          .wording()
          .each(
              way,
              found ->
                  found
                      .noun("tenant", lexicon)
                      .filter(lexicon.people()::isWorkedAt)
                      .ifPresent(
                          noun ->
                              facts.add(
                                  new AccessFact.AccountAsked(
                                      Optional.of(noun), deed, found.span()))));
    }
    return facts;
  }
}
