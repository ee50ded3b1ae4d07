package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Chores;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.List;
import java.util.regex.Pattern;

/**
 * "As a developer, I want to determine how to load the archive", "I want last year's data loaded":
 * stories of those who build a service about their own work.
 */
public final class WorkStoryRule implements Rule {
  /** "GH-123": where a piece of work is told of. */
  private static final Pattern TICKET = Pattern.compile("\\b[A-Z]{2,6}-\\d{2,}\\b");

  /** What is to be done once by somebody, and by no service. */
  private static final Pattern DONE_ONCE =
      Pattern.compile(
          "(?i)\\bI (?:want|need) (?:to have )?(?:the |all"
              + " )?[^,]*\\b(?:data|deletions|changes|updates|backlog)(?: of [^,]{1,30}?)? (?:to be"
              + " )?(?:processed|loaded|migrated|deployed)\\s*(?:[.,]|$)");

  private final Chores chores = new Chores();

  @Override
  public String name() {
    return "work-story";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var text = statement.sentence().text();
    var ofBuilder =
        lexicon.late().isOfBuilder(text)
            && (TICKET.matcher(text).find()
                || statement.clauses().stream().limit(2).anyMatch(this::isOwnWork));
    return ofBuilder || DONE_ONCE.matcher(text).find()
        ? List.of(new Fact.SetAside(lexicon.aside().why("work"), true, statement.span()))
        : List.of();
  }

  private boolean isOwnWork(Clause clause) {
    return clause.subjects().stream().allMatch(subject -> subject.head().isOneOf("i", "we"))
        && clause.verbs().stream().map(Token::lemma).anyMatch(chores::isWish);
  }
}
