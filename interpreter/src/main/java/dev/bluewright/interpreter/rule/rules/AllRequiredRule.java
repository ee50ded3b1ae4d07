package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.outline.Prose;
import dev.bluewright.interpreter.rule.BodyOwner;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** "Both fields are required", "this property must not be empty": of those named just before. */
public final class AllRequiredRule implements Rule {
  private static final String KIND = "(?:fields?|propert(?:y|ies)|attributes?|parameters?|values?)";
  private static final Pattern ALL =
      Pattern.compile(
          "(?i)^(?:(?:both|all|these|all of these|all three|all of the) "
              + KIND
              + " are|(?:both|all) are) (?:required|mandatory)[.;]?$");
  private static final Pattern ONE =
      Pattern.compile("(?i)^(?:this|the) " + KIND + " (?:is|must be) (?:required|mandatory)[.;]?$");
  private static final Pattern FILLED =
      Pattern.compile(
          "(?i)^(?:this|the) "
              + KIND
              + " (?:must not|cannot|can not|should not) be (?:empty|blank)[.;]?$");
  private static final int FARTHEST = 2;
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.;])\\s+");

  @Override
  public String name() {
    return "all-required";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var text = statement.sentence().text();
    boolean filled = FILLED.matcher(text).matches();
    boolean one = filled || ONE.matcher(text).matches();
    if (!one && !ALL.matcher(text).matches()) {
      return List.of();
    }
    var named = before(statement);
    var limit = filled ? new Limit.ShortestText(1) : new Limit.Required();
    return one == (named.size() == 1) ? limits(statement, named, limit, lexicon) : List.of();
  }

  private static List<Fact> limits(
      Statement statement, List<Noun> named, Limit limit, Lexicon lexicon) {
    var owner = BodyOwner.of(statement, lexicon);
    return named.stream()
        .<Fact>map(name -> new Fact.LimitOf(owner, name, limit, statement.span()))
        .toList();
  }

  /** The names that the nearest sentence before marks as such. */
  private static List<Noun> before(Statement statement) {
    return sentences(statement.proseBefore()).reversed().stream()
        .limit(FARTHEST)
        .map(AllRequiredRule::named)
        .filter(named -> !named.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static List<Prose> sentences(Prose prose) {
    var sentences = new ArrayList<Prose>();
    int from = 0;
    for (var end : SENTENCE.matcher(prose.text()).results().toList()) {
      sentences.add(prose.part(from, end.start()));
      from = end.end();
    }
    sentences.add(prose.part(from, prose.text().length()));
    return sentences;
  }

  private static List<Noun> named(Prose sentence) {
    return MemberNames.marked(sentence).stream()
        .map(found -> new Noun(Naming.split(found.group(1), false)))
        .distinct()
        .toList();
  }
}
