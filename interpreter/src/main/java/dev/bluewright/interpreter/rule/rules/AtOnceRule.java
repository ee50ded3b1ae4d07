package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "Handle concurrent access and ensure data consistency": what every service does. */
public final class AtOnceRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "(?:handle|handles|handling|support|supports|allow|allows) (?:multiple )?(?:concurrent|simultaneous) "
              + "(?:[a-z]+ )?(?:access|requests?|users?|clients?|connections?|updates|changes|edits|writes|reads|operations)(?: to [a-z]+)?"
              + "(?: ,)? (?:and|while|to) (?:ensure|ensures|ensuring|maintain|maintaining|keep|keeping|guarantee|guaranteeing|preserve|preserving) "
              + "(?:data |the )?(?:consistency|integrity|data consistent)(?: of (?:the )?"
              + Wording.NAME
              + ")?");

  @Override
  public String name() {
    return "at-once";
  }

  @Override
  public List<String> keys() {
    return List.of("concurrent", "simultaneous");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().all(WAY, found -> Stream.of(new Fact.AtOnce(found.span())));
  }
}
