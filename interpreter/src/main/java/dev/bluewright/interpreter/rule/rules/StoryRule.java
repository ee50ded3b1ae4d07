package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Who;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.lexicon.People;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "As a gardener, I want to …": who wants it. */
public final class StoryRule implements Rule {
  private static final Pattern WAY =
      Pattern.compile(
          "(?i)\\b(?<whole>as (?:an?|the) (?<who>[a-z][a-z' -]{1,40}?))\\s*,?\\s+(?:i|we)\\b");

  /** "As garden keeper, I want to": likewise, without an article. */
  private static final Pattern BARE =
      Pattern.compile(
          "(?i)^(?<whole>as (?!an? |the |soon |long |far |much |many )(?<who>(?:[a-z-]+"
              + " )?[a-z]+(?:er|or|ist|ian|ant|ent|admin)))\\s*,\\s*(?:i|we)"
              + " (?:want|need|would like)\\b");

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final int LONGEST = 3;

  @Override
  public String name() {
    return "story";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var matcher = matcher(statement);
    if (!matcher.reset().find()) {
      return List.of();
    }
    var span = statement.sentence().prose().place(matcher.start("whole"), matcher.end("whole"));
    var words = matcher.group("who").toLowerCase(Locale.ROOT);
    return who(words, lexicon)
        .<Fact>map(
            who -> new AccessFact.Allowed(who, AccessFact.Force.WANTS, statement.span(), span))
        .stream()
        .toList();
  }

  /** Whether a sentence says who wants it. */
  public static boolean isStory(Statement statement) {
    return matcher(statement).reset().find();
  }

  private static Matcher matcher(Statement statement) {
    var text = statement.sentence().prose().text();
    var bare = BARE.matcher(text);
    return bare.find() ? bare : WAY.matcher(text);
  }

  private static Optional<Who> who(String words, Lexicon lexicon) {
    var found = lexicon.people().endOf(words).map(People.Found::who);
    var noun = noun(words, lexicon);
    return found.isEmpty()
        ? noun.map(each -> new Who(Who.Kind.SOMEONE, each))
        : found.map(who -> whole(who, noun));
  }

  /** "A greenhouse manager" is no other manager. */
  private static Who whole(Who who, Optional<Noun> noun) {
    return who.kind() == Who.Kind.SOMEONE && !who.noun().equals(Who.ADMIN)
        ? new Who(who.kind(), noun.orElse(who.noun()))
        : who;
  }

  private static Optional<Noun> noun(String words, Lexicon lexicon) {
    var kept = new ArrayList<String>();
    for (var word : SPACE.splitAsStream(words).toList()) {
      if (!lexicon.isPlainBeforeNouns(word) && word.matches("[a-z][a-z-]*")) {
        kept.add(word);
      }
    }
    if (kept.isEmpty() || kept.size() > LONGEST) {
      return Optional.empty();
    }
    kept.set(kept.size() - 1, Nouns.singular(kept.getLast()));
    return Optional.of(Noun.said(String.join(" ", kept)));
  }
}
