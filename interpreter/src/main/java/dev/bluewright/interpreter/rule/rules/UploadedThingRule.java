package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.FileFact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "Musicians upload songs", "upload a dataset": what is a file, though it is not called so. */
public final class UploadedThingRule implements WordingRule {
  private static final Pattern SENT =
      Pattern.compile(
          FileRule.ASKS
              + "(?:upload|uploads|uploading) "
              + FileRule.WHICH
              + "(?<thing>(?:[a-z]+ )??[a-z]+)"
              + "(?: (?:to|into|onto|for) (?:an? |the |their |his |her |its |my |our |your |each )*(?<of>[a-z]+))?"
              + "(?: (?:in|as) (?:an? )?"
              + FileLimits.FORMS
              + "(?: format| files?| documents?)?)?"
              + FileRule.SENT_END);

  private static final Pattern ASKED =
      Pattern.compile(
          "(?:download|downloads|downloading) "
              + FileRule.WHICH
              + "(?<thing>(?:[a-z]+ )??[a-z]+)"
              + "(?: (?:of|for|from) (?:an? |the |each |my |our |their )+(?<of>[a-z]+))?"
              + FileRule.END);

  @Override
  public String name() {
    return "uploaded-thing";
  }

  @Override
  public List<String> keys() {
    return List.of("upload", "download");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    if (FileRule.isMore(wording.line())) {
      return List.of();
    }
    return Stream.of(
            wording.<Fact>first(List.of(SENT), found -> sent(found, lexicon)),
            wording.<Fact>first(List.of(SENT), found -> formed(found, lexicon)),
            wording.<Fact>first(List.of(ASKED), found -> asked(found, lexicon)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Fact> sent(Wording.Found found, Lexicon lexicon) {
    var of = found.noun("of", lexicon).filter(noun -> !FileRule.isNowhere(noun, lexicon));
    return work(found, lexicon).map(thing -> new FileFact.Sent(thing, of, true, found.span()));
  }

  /** "Upload papers as PDF": of that type alone. */
  private static Optional<Fact> formed(Wording.Found found, Lexicon lexicon) {
    return work(found, lexicon).flatMap(thing -> FileLimits.formed(Optional.of(thing), found));
  }

  private static Optional<Fact> asked(Wording.Found found, Lexicon lexicon) {
    return work(found, lexicon)
        .map(
            thing ->
                new FileFact.SentAsked(
                    Operation.READ, thing, found.noun("of", lexicon), found.span()));
  }

  private static Optional<Noun> work(Wording.Found found, Lexicon lexicon) {
    return found.noun("thing", lexicon).filter(thing -> lexicon.events().isWork(thing.head()));
  }
}
