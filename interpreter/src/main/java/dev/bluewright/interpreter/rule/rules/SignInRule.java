package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.AccountDeed;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Credentials;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Log in and out", "JWT authentication": people show who they are. */
public final class SignInRule implements WordingRule {
  private static final String MORE =
      "(?: functionality| functionalities| feature| features| system| mechanism| endpoint| endpoints| process| support| flow| api| service| module)?";
  private static final Pattern OUT =
      Pattern.compile(
          "(?:logs?|signs?|logging|signing)[ _-]?(?:in and )?(?:out|off)(?: of (?:the system|the application|the app|their accounts?))?"
              + MORE);
  private static final Pattern IN_AND_OUT =
      Pattern.compile(
          "(?:logs?|signs?|logging|signing)[ _-]?in(?: and| /| or|/)(?: to)?(?: (?:log|sign|logging|signing))?[ _-]?out(?: of (?:the system|the application|the app|their accounts?))?"
              + MORE);
  private static final Pattern IN =
      Pattern.compile(
          "(?<!without )(?:to )?(?:(?:logs?|signs?|logging|signing)[ _-]?(?:in|on)|login|signin|logins)(?! (?:form|page|screen|button|history|attempt|attempts|count|info))"
              + "(?:to| into| to)?(?: (?:the|their|my|an?|his|your) (?:user |own |personal )?(?:system|app|application|accounts?|platform|site|website|service|api))?"
              + "(?: (?:using|with|via) (?:your|the|any|an?) (?:chosen|preferred) (?:authentication |login |sign-in )?(?:method|strategy))?"
              + MORE);
  private static final Pattern AUTHENTICATION =
      Pattern.compile(
          "(?:(?:user|secure|simple|some form of|email and password|password-based|password|username and password) )*(?:authentication|authenticate(?: locally)?(?= ?(?:[.,]|$))|authenticates?(?= (?:users|the user|themselves|as|with|using|via|an? |existing |registered )))(?: and authorization| and authorisation|/authorization)?"
              + "(?: (?:of users|users|of the user|the user|themselves|(?:an? )?(?:(?:existing|registered) )?[a-z]+(?= (?:using|with|by|via) )))?"
              + MORE);
  private static final String WHEN_DONE =
      "(?: (?:that|which) (?:can|may) be used for authentication)?"
          + "(?: (?:if|when|once|after|upon|on) (?:the )?(?:successful )?(?:authentication|registration|login|sign-?up)"
          + "(?: (?:is successful|is done|succeeds))?)?";
  private static final Pattern SIGNING =
      Pattern.compile(
          "\\b(?:log|login|auth|jwt|sign|regist|header|bearer|(?:must|should) send the token|token (?:received|returned|obtained))");
  private static final Pattern ANSWER =
      Pattern.compile(
          "(?:(?:respond|responds|return|returns|receive|receives|get|gets|issue|issues|generate|generates|obtain|obtains|provide|provides) (?:with )?)"
              + "(?:an? |the )?(?:(?:user|jwt|access|auth|authentication|signed|valid|unique) )*(?:token|jwt)"
              + WHEN_DONE);
  private static final Pattern SENT =
      Pattern.compile(
          "(?:(?:(?:just )?(?:like|as with|as for|as) (?:the |an? )?[a-z-]+(?: [a-z-]+){0,4} , )?(?:the |an? |each |every )?(?:users?|clients?|callers?) )?"
              + "(?:(?:must|should|will|to) )?(?:send|include|pass|provide|use|supply|present) (?:the |an? |their )?(?:(?:jwt|access|bearer|valid|auth|authentication) )*token"
              + "(?: (?:received|returned|obtained)(?: from the login(?: endpoint)?)?)?"
              + "(?: (?:in|with|as) (?:the |an? )?(?:[\"'`] ?)?(?:authorization(?: [\"'`])? |request |http |bearer )*(?:headers?|requests?|token))?"
              + "(?: to authenticate(?: the| each| every)? requests?)?");
  private static final String CALLER =
      "(?:(?:you|clients?|callers?|users?|the (?:client|caller|user)) (?:can|may|should|must|will|need to|needs to|have to) )?";
  private static final Pattern IN_HEADER =
      Pattern.compile(
          CALLER
              + "(?:use|send|set|pass|include|provide) (?:the |an? )?[\"'`]?authori[sz]ation[\"'`]? headers? (?:with|to|containing|holding) "
              + "(?:the |an? |their )?(?:(?:jwt|access|bearer) )*tokens?(?: as (?:the|its) value)?(?: to authenticate(?: the| each| every)? requests?)?");
  private static final Pattern IS_JWT =
      Pattern.compile(
          "(?:the |an? |this )?(?:(?:access|auth|authentication|session) )?tokens? (?:can|may|could|should|must|will)(?: either)? be (?:an? )?"
              + "(?:jwts?|json web tokens?)(?: tokens?)?(?: or (?:an? )?(?:random|unique|opaque) strings?)?"
              + "(?: (?:that|which) (?:can|may|will) be used for authentication)?");
  private static final Pattern CHECKED =
      Pattern.compile(
          "(?:(?:this|it|the (?:server|system|api|endpoint|service|app|application|back ?end|route))(?: (?:will|should|must))? )?"
              + "(?:validate|validates|verify|verifies|check|checks) (?:that )?(?:(?:the|given|provided|supplied|submitted|user's|their|entered|sent) )*"
              + "(?:credentials|login credentials|user credentials|(?:email(?: address)?|username|user name) and password|password)"
              + "(?: (?:is|are) (?:correct|valid|right))?");
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?:(?:using|use|uses|with|via|by|issue|issues|generate|generates|generate and (?:validate|verify)|create and (?:validate|verify)|receive|receives|get|gets|return|returns) )?"
              + "(?:(?:an?|the) )?(?:jwts?|json web tokens?|jwt-based|token-based|bearer tokens?|jwt tokens?|(?:access|refresh|auth|authentication|session) tokens?)"
              + "(?:[ -]based)?(?: (?:authentication|auth|login|authorization))?(?: and authorization)?"
              + "(?: token| tokens)?"
              + "(?: (?:for|to) (?:handling |handle |managing |manage )?(?:user )?(?:authentication|sessions)(?: and (?:user )?(?:sessions|session management|authorization))?)?");

  @Override
  public String name() {
    return "sign-in";
  }

  @Override
  public List<String> keys() {
    return List.of("log", "sign", "auth", "jwt", "token", "credential", "password");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    var people = SignUpRule.people(statement, lexicon);
    find(statement, IN_AND_OUT, AccountDeed.SIGN_OUT, people, facts);
    if (!facts.isEmpty()) {
      facts.add(new AccessFact.AccountAsked(people, AccountDeed.SIGN_IN, facts.getFirst().span()));
    }
    find(statement, OUT, AccountDeed.SIGN_OUT, people, facts);
    if (SIGNING.matcher(statement.wording().line()).find()) {
      find(statement, SENT, AccountDeed.TOKEN, people, facts);
      find(statement, ANSWER, AccountDeed.TOKEN, people, facts);
      find(statement, IN_HEADER, AccountDeed.TOKEN, people, facts);
    }
    find(statement, IS_JWT, AccountDeed.TOKEN, people, facts);
    find(statement, CHECKED, AccountDeed.SIGN_IN, people, facts);
    find(statement, TOKEN, AccountDeed.TOKEN, people, facts);
    find(statement, IN, AccountDeed.SIGN_IN, people, facts);
    find(statement, AUTHENTICATION, AccountDeed.AUTHENTICATE, people, facts);
    if (facts.stream().noneMatch(SignInRule::isSigningIn)) {
      return facts;
    }
    var from = facts.stream().mapToInt(fact -> fact.span().start()).min().orElse(0);
    var given =
        Credentials.of(statement).stream().filter(fact -> fact.span().start() > from).toList();
    facts.addAll(given);
    return given.stream().allMatch(SignInRule::isKnownBy) ? facts : List.of();
  }

  /** With a name or an address, and with nothing else. */
  private static boolean isKnownBy(Fact fact) {
    return !(fact instanceof Fact.FieldOf(_, var field, _, _))
        || List.of("username", "email").contains(field.text());
  }

  private static boolean isSigningIn(Fact fact) {
    return fact instanceof AccessFact.AccountAsked(_, var deed, _)
        && (deed == AccountDeed.SIGN_IN || deed == AccountDeed.AUTHENTICATE);
  }

  private static void find(
      Statement statement, Pattern way, AccountDeed deed, Optional<Noun> people, List<Fact> facts) {
    statement
        .wording()
        .each(
            way,
            found -> {
              if (facts.stream().noneMatch(fact -> fact.span().overlaps(found.span()))) {
                facts.add(new AccessFact.AccountAsked(people, deed, found.span()));
              }
            });
  }
}
