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
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * "Roles: admin, gardener and visitor", "three types of users: …": what people are told apart by.
 */
public final class RoleListRule implements WordingRule {
  private static final String WORD = "(?!etc|allowing|including|having)[a-z][a-z-]*";
  private static final String ITEM =
      "(?:(?:an?|the) )?(?:[\"'“‘`] )?"
          + WORD
          + "(?: (?!(?:and|or|are|can|is|will|who|with|that|have|has|to|of|for|each|in|should|etc|allowing|having) )"
          + WORD
          + ")?(?: [\"'”’`])?";
  private static final String LIST =
      "(?<list>"
          + ITEM
          + "(?:(?: ,| /|/)(?: and| or)? "
          + ITEM
          + "| and "
          + ITEM
          + "| or "
          + ITEM
          + ")+)";
  private static final String NUMBER =
      "(?:(?:two|three|four|five|the|following|different|several|2|3|4|5|user|account|system|available|possible|main|distinct) )*";
  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              "(?:there (?:are|will be|should be) )?(?:(?:users|each user|a user|people|every user) (?:have|has|can have|can be|must have|should have) )?(?:(?:one of|an?) )?"
                  + NUMBER
                  + "(?:roles?|user roles?|types of (?:users|accounts|user accounts)|kinds of users|user types|role types?)"
                  + "(?: (?:in the system|exist|are supported|are|be|such as|like|including|for both|for|as follows|of the system|based access))*(?: :| \\(| -| –| —| =)? (?:both )?"
                  + LIST
                  + "(?: \\))?"),
          Pattern.compile(
              "role-based (?:access|access control|permissions|authorization|authentication)(?: control)?(?: :| \\(| for| -| with)* "
                  + LIST
                  + "(?: roles)?(?: \\))?"),
          Pattern.compile("(?:with |for |supports? )?" + LIST + " (?:user )?roles"));

  /** Words that say of whatever follows that people are it. */
  private static final Pattern SORTS = Pattern.compile("(?:types|kinds) of users");

  private static final Pattern JOINT = Pattern.compile(" ?, ?(?:and |or )?|/| / | and | or ");

  @Override
  public String name() {
    return "role-list";
  }

  @Override
  public List<String> keys() {
    return List.of("role", "type", "kind");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement
        .wording()
        .first(WAYS, found -> read(found, lexicon))
        .map(named -> withThem(named, statement))
        .orElse(List.of());
  }

  /** "Roles for guides and hikers, allowing them to …": each of them may. */
  private static List<Fact> withThem(AccessFact.RolesNamed named, Statement statement) {
    var all = new ArrayList<Fact>(List.of(named));
    if (statement.wording().line().matches(".*\\b(?:allow|let|enabl|permit)[a-z]* them\\b.*")) {
      var scope = new Span(named.span().end(), statement.span().end());
      for (var role : named.roles()) {
        var who = new Who(Who.Kind.SOMEONE, role);
        all.add(new AccessFact.Allowed(who, AccessFact.Force.MAY, scope, named.span()));
      }
    }
    return all;
  }

  private static Optional<AccessFact.RolesNamed> read(Wording.Found found, Lexicon lexicon) {
    var roles = new ArrayList<Noun>();
    for (var part : JOINT.splitAsStream(found.text("list").orElse("").strip()).toList()) {
      var name = part.replaceAll("^(?:an?|the|both) |[\"'“”‘’`]", "").strip();
      var words = name.lastIndexOf(' ') + 1;
      roles.add(Noun.said(name.substring(0, words) + Nouns.singular(name.substring(words))));
    }
    var people = roles.stream().filter(role -> isPerson(role, lexicon)).count();
    var isTold =
        (people == roles.size() && SORTS.matcher(found.line()).find())
            || roles.stream().anyMatch(role -> isNamed(role, lexicon));
    return people * 2 >= roles.size() && isTold
        ? Optional.of(
            new AccessFact.RolesNamed(
                roles.stream().map(lexicon.people()::role).toList(), found.span()))
        : Optional.empty();
  }

  private static boolean isNamed(Noun role, Lexicon lexicon) {
    return lexicon.people().isNamed(role.text());
  }

  private static boolean isPerson(Noun role, Lexicon lexicon) {
    return lexicon.people().endOf(role.text()).isPresent();
  }
}
