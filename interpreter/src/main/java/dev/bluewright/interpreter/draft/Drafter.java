package dev.bluewright.interpreter.draft;

import dev.bluewright.blueprint.Requirement;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.resolve.meant.TitleLine;
import dev.bluewright.interpreter.resolve.work.Heard;
import dev.bluewright.interpreter.resolve.work.Model;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.text.Description;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells which sentences of a text are requirements, and gives each its status and its number.
 *
 * <p>Thread safety: safe.
 */
public final class Drafter {
  private final Lexicon lexicon;

  /** A drafter over a lexicon. */
  public Drafter(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** A requirement with its words. */
  public record Drafted(Requirement requirement, Span span) {}

  /** The requirements of a text in its order, {@code R1} first. */
  public List<Drafted> requirements(Description text, List<Heard> heard, Model model) {
    var requirements = new ArrayList<Drafted>();
    var samples = new Samples(heard, model, lexicon);
    var title = TitleLine.of(heard);
    var asked =
        heard.stream()
            .filter(Drafter::isRequirement)
            .filter(each -> title.filter(each::equals).isEmpty())
            .toList();
    var outcomes =
        asked.stream()
            .map(each -> samples.judged(each, new Judgement(text, each, model, lexicon).outcome()))
            .toList();
    var lists = new AmongOthers(lexicon);
    for (var at = 0; at < asked.size(); at++) {
      lists.add(asked.get(at), outcomes.get(at));
    }
    var answers = new AnswersOfEndpoint();
    for (var at = 0; at < asked.size(); at++) {
      var each = asked.get(at);
      var outcome = answers.judged(each, lists.judged(each, outcomes.get(at)));
      var requirement = requirement(text, asked.get(at), outcome, requirements.size() + 1);
      requirements.add(new Drafted(requirement, asked.get(at).statement().span()));
    }
    return List.copyOf(requirements);
  }

  /** Headings, and lead-ins that only introduce their list, are context. */
  private static boolean isRequirement(Heard heard) {
    return switch (heard.statement().passage().kind()) {
      case HEADING, CODE -> false;
      case PARAGRAPH, BULLET, TABLE_ROW -> asks(heard) || !isContext(heard.statement());
    };
  }

  /** A lead-in, a bullet that only heads those below it, or a line that reads as a heading. */
  private static boolean isContext(Statement statement) {
    var phrases = statement.clauses().stream().allMatch(Clause::isPhrase);
    var isTitle =
        statement.passage().kind() == Passage.Kind.PARAGRAPH
            && statement.tokens().stream().filter(Drafter::isWord).count() <= 5
            && !statement.sentence().text().matches(".*[.!?]");
    return statement.sentence().text().endsWith(":")
        || (phrases && (statement.passage().introduces() || isTitle));
  }

  private static boolean isWord(Token token) {
    return token.text().chars().anyMatch(Character::isLetterOrDigit);
  }

  private static boolean asks(Heard heard) {
    return (heard.has(Fact.Unsupported.class) && !heard.statement().introduces())
        || heard.has(Fact.FieldOf.class)
        || heard.has(Fact.RelationOf.class)
        || heard.has(Fact.LimitOf.class)
        || heard.has(Fact.EnumerationOf.class)
        || heard.has(Fact.DatabaseNamed.class);
  }

  private static Requirement requirement(
      Description text, Heard heard, Outcome outcome, int number) {
    var start = heard.statement().span().start();
    return new Requirement(
        "R" + number,
        heard.statement().sentence().text(),
        text.line(start),
        text.column(start),
        outcome.status(),
        outcome.met(),
        outcome.why());
  }
}
