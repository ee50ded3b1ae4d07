package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.rule.ResourcePath;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.SpokenPath;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.TableCells;
import dev.bluewright.interpreter.rule.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * "| DELETE | /plots/:id | … | 204 No Content |": with which status a call in a table is answered.
 */
public final class StatusCellRule implements Rule {
  private static final Pattern STATUS =
      Pattern.compile(
          "^[`*]*(?<status>2\\d\\d)[`*]*"
              + "(?: \\(?(?:ok|created|accepted|no content|updated|deleted|success)\\)?)?"
              + "(?:[,:;–-]? ?(?:with |and )?(?:the |an? )?(?:(?:json )?(?:array|list) of )?"
              + "(?:created |new |updated |all )?(?<thing>[a-z]+))?[.]?$");

  @Override
  public String name() {
    return "status-cell";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    return statement.passage().cells().stream()
        .filter(TableCells::isAnswer)
        .flatMap(cell -> read(cell, statement, lexicon).stream())
        .toList();
  }

  /** Whether a row tells its status in a cell of its own. */
  static boolean isIn(Statement statement, Lexicon lexicon) {
    return statement.passage().cells().stream()
        .filter(TableCells::isAnswer)
        .anyMatch(cell -> read(cell, statement, lexicon).isPresent());
  }

  private static Optional<Fact> read(Passage.Cell cell, Statement statement, Lexicon lexicon) {
    var found = STATUS.matcher(cell.prose().text().strip().toLowerCase(Locale.ROOT));
    return Optional.of(found)
        .filter(Matcher::matches)
        .filter(each -> isOfCall(each.group("thing"), statement, lexicon))
        .map(each -> fact(Integer.parseInt(each.group("status")), cell));
  }

  /** "200, an array of plots": what is at the path of the row, and nothing else. */
  private static boolean isOfCall(@Nullable String thing, Statement statement, Lexicon lexicon) {
    var path = SpokenPath.in(statement.sentence().text());
    var named = Optional.ofNullable(thing).flatMap(word -> Wording.noun(word, lexicon));
    Optional<Noun> called =
        path.flatMap(spoken -> ResourcePath.of(spoken.path()))
            .flatMap(at -> at.thing(statement, lexicon));
    return path.isPresent() && (thing == null || (named.isPresent() && named.equals(called)));
  }

  private static Fact fact(int status, Passage.Cell cell) {
    return new Fact.Prescribed(
        new Prescription.StatusOf(
            "success", status, Optional.empty(), Optional.empty(), Optional.empty(), false, false),
        cell.prose().place());
  }
}
