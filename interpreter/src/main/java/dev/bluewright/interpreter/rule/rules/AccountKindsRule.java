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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Two types of accounts: one for an admin, the other for a warden": each is a role. */
public final class AccountKindsRule implements WordingRule {
  private static final String SOMEONE =
      "(?:will be |is |are |for |, )*(?:an? |the )?(?<who>[a-z]+(?: (?!(?:to|who|will|can|and|that|which|is|are|in|for) )[a-z]+)?)";

  /** What such people do: "who is responsible for adding tools". */
  private static final String DEEDS =
      "(?: ?,? ?(?<deeds>(?:who|that|which)(?: also)? (?:(?:is|are|will be) responsible for|can|may|will be able to) [^;.]*[^;. ]))?";

  private static final Pattern FIRST =
      Pattern.compile(
          "(?<said>(?:accounts? : )?(?:(?:there (?:are|will be|should be)|we (?:will )?have|we ?'ll have|the system (?:will have|has|supports)) )?"
              + "(?:(?:two|three|four|2|3|4|different|several|the following) )*(?:types|kinds) of (?:(?:registered|user) )*(?:accounts|users)"
              + "(?: (?:in|of) (?:the|our) system)?(?: :| ,| -)? one "
              + SOMEONE
              + ")"
              + DEEDS);
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?<said>(?:and )?(?:the )?(?:other|another|third)(?: one)? " + SOMEONE + ")" + DEEDS);

  @Override
  public String name() {
    return "account-kinds";
  }

  @Override
  public List<String> keys() {
    return List.of("types of", "kinds of");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    statement.wording().each(FIRST, found -> add(found, lexicon, facts));
    if (!facts.isEmpty()) {
      statement.wording().each(OTHERS, found -> add(found, lexicon, facts));
    }
    return facts;
  }

  private static void add(Wording.Found found, Lexicon lexicon, List<Fact> facts) {
    var words = found.text("who").orElse("");
    var last = words.lastIndexOf(' ') + 1;
    var name = words.substring(0, last) + Nouns.singular(words.substring(last));
    lexicon
        .people()
        .endOf(name)
        .ifPresent(
            someone -> {
              var role = lexicon.people().role(Noun.said(name));
              facts.add(new AccessFact.RolesNamed(List.of(role), found.span("said")));
              may(someone.who(), found).ifPresent(facts::add);
            });
  }

  private static Optional<Fact> may(Who who, Wording.Found found) {
    return found
        .text("deeds")
        .map(
            _ ->
                new AccessFact.Allowed(
                    who, AccessFact.Force.MAY, found.span("deeds"), found.span("who")));
  }
}
