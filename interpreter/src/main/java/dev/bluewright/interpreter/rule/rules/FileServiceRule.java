package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.FileFact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "A file upload service", "an image hosting API": what the system keeps are files. */
public final class FileServiceRule implements WordingRule {
  private static final String KEPT = "(?:file|document|image|photo|picture|video|media file|pdf)s?";
  private static final String DEED = "(?:upload(?:ing|s|er)?|sharing|storage|hosting|storing)";
  private static final String SYSTEM =
      "(?:(?:micro-?)?service|rest api|restful api|web api|api|backend|back-end|server|system"
          + "|platform|app|application|web app|web service)";

  private static final Pattern NAMED =
      Pattern.compile(
          "(?<file>"
              + KEPT
              + ")(?: |-)"
              + DEED
              + "(?:(?: and| &| /| ,|-)* (?:[a-z]+ing|download|storage|retrieval|management)){0,2} "
              + SYSTEM);

  private static final Pattern MANAGED =
      Pattern.compile("(?<file>files?)(?: |-)(?:management|manager|server)(?: " + SYSTEM + ")?");

  @Override
  public String name() {
    return "file-service";
  }

  @Override
  public List<String> keys() {
    return List.of("upload", "sharing", "storage", "hosting", "storing", "manage", "file server");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    return statement
        .wording()
        .<Fact>first(
            List.of(NAMED, MANAGED),
            found ->
                found
                    .whole("file")
                    .map(file -> new FileFact.Sent(file, Optional.empty(), true, found.span())))
        .stream()
        .toList();
  }
}
