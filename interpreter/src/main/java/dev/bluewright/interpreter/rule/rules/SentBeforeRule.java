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

/** "Delete the files that I uploaded": what was sent before, which shows that it can be. */
public final class SentBeforeRule implements WordingRule {
  private static final Pattern WAY =
      Pattern.compile(
          "(?<verb>view|see|list|browse|find|download|delete|remove|replace) "
              + FileRule.WHICH
              + FileRule.FILE
              + " (?:that |which )?(?:i|we|they|he or she) (?:have |had |previously )*"
              + "(?:uploaded|attached|sent|submitted|added)(?: before| earlier| myself)?"
              + FileRule.END);

  @Override
  public String name() {
    return "sent-before";
  }

  @Override
  public List<String> keys() {
    return List.of("uploaded", "attached", " sent", "submitted", "added");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    return FileRule.isMore(wording.line())
        ? List.of()
        : wording.first(List.of(WAY), SentBeforeRule::sent).orElse(List.of());
  }

  private static Optional<List<Fact>> sent(Wording.Found found) {
    var operation = operation(found.text("verb").orElse(""));
    return found
        .whole("file")
        .map(FileRule::plain)
        .map(
            file ->
                List.of(
                    new FileFact.Sent(file, Optional.empty(), true, found.span()),
                    new FileFact.SentAsked(operation, file, Optional.empty(), found.span())));
  }

  private static Operation operation(String verb) {
    return switch (verb) {
      case "delete", "remove" -> Operation.DELETE;
      case "replace" -> Operation.UPDATE;
      case "download" -> Operation.READ;
      default -> Operation.LIST;
    };
  }
}
