package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.FileFact;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "See the size and the upload date of each file": what is told of every file that is kept. */
public final class FileFigureRule implements WordingRule {
  private static final String FIGURE =
      "(?:(?:the|its|their) )?(?:file |upload |media |content |mime |original )?"
          + "(?:size|type|format|name|date|checksum|extension)s?";

  private static final String FIGURES =
      "(?<figures>" + FIGURE + "(?:(?: ,| and| , and) " + FIGURE + "){0,5})";

  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              "(?:see|view|know|check|show|shows|list|display|get|look up|look_up) "
                  + FIGURES
                  + " (?:of|for) (?:an? |the |each |every |all |any |my |uploaded )+"
                  + FileRule.FILE
                  + "(?: before downloading it)?"
                  + FileRule.END),
          Pattern.compile(
              "(?:see|view|list|browse) "
                  + FileRule.WHICH
                  + FileRule.FILE
                  + " with "
                  + FIGURES
                  + FileRule.END));

  @Override
  public String name() {
    return "file-figure";
  }

  @Override
  public List<String> keys() {
    return List.of("size", "type", "format", "name", "date", "checksum", "extension");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().first(WAYS, FileFigureRule::told).orElse(List.of());
  }

  private static Optional<List<Fact>> told(Wording.Found found) {
    var figures =
        found
            .parts("figures")
            .map(each -> each.replaceFirst("^(?:the|its|their) ", ""))
            .flatMap(each -> Wording.whole(each).stream())
            .toList();
    return found
        .whole("file")
        .map(FileRule::plain)
        .map(
            file ->
                List.of(
                    new FileFact.SentTold(file, figures, found.span()),
                    new FileFact.SentAsked(Operation.LIST, file, Optional.empty(), found.span())));
  }
}
