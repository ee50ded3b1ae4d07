package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.FileFact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Validate the type and size of files": they are checked, whatever they may be. */
public final class FileCheckRule implements WordingRule {
  private static final String VALUE =
      "(?:(?:file|mime|content|media) )?(?:types?|sizes?|formats?|extensions?)(?: limits?|"
          + " checks?)?";
  private static final String VALUES =
      "(?<values>"
          + VALUE
          + "(?:(?: ,| and| , and| or| /| &) (?:the |their |its )?"
          + VALUE
          + ")*)";
  private static final String CHECK =
      "(?:validate|validates|check|checks|verify|verifies|restrict|restricts|limit|limits|validating"
          + "|checking|restricting|limiting)";
  private static final String CHECKING =
      "(?:validation|validations|verification|restrictions?|checks?)";

  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              CHECK
                  + " (?:the |all |each |uploaded )*"
                  + VALUES
                  + " (?:of|for|on) (?:the |all |each |every |any |uploaded )*"
                  + FileRule.FILE
                  + "(?: uploads?)?"
                  + FileRule.END),
          Pattern.compile(
              CHECK
                  + " "
                  + FileRule.WHICH
                  + "(?:uploaded )?"
                  + FileRule.file("file")
                  + "s? "
                  + VALUES
                  + FileRule.END),
          Pattern.compile(
              CHECK
                  + " "
                  + FileRule.WHICH
                  + "(?:uploaded )?"
                  + FileRule.FILE
                  + "(?: uploads?)? (?:by|for|\\() ?"
                  + VALUES
                  + "(?: \\))?(?= ?[.,;]| ?$)"),
          Pattern.compile(
              FileRule.FILE
                  + "(?: uploads?)? "
                  + CHECKING
                  + " (?:\\(|for|of|on|by|:) ?(?:the )?"
                  + VALUES
                  + "(?: \\))?(?= ?[.,;]| ?$)"),
          Pattern.compile(FileRule.FILE + " " + VALUES + " " + CHECKING + FileRule.END));

  private static final Pattern TYPE = Pattern.compile("\\b(?:types?|formats?|extensions?)\\b");

  @Override
  public String name() {
    return "file-check";
  }

  @Override
  public List<String> keys() {
    return List.of("validat", "check", "verif", "restrict", "limit");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement.wording().first(WAYS, FileCheckRule::checked).stream().toList();
  }

  private static Optional<Fact> checked(Wording.Found found) {
    var type = TYPE.matcher(found.text("values").orElse("")).find();
    return Optional.of(
        new FileFact.SentChecked(found.whole("file").map(FileRule::plain), type, found.span()));
  }
}
