package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.FileFact;
import dev.bluewright.interpreter.fact.Limit;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * "Attach a file to either a film or a reel", "upload files before they are attached to a film":
 * files of one thing or another, or of none yet.
 */
public final class FileOfRule implements WordingRule {
  private static final String ONE = "(?:an? |the |any |each |existing )*";
  private static final String END = "(?= ?(?:[.,;]|using |via |through |so |$))";

  private static final List<Pattern> EITHER =
      List.of(
          Pattern.compile(
              "(?:attach|associate|link|connect|relate|upload|add) "
                  + FileRule.WHICH
                  + "(?<file>(?:content )?(?:files?|documents?|attachments?|images?|photos?))"
                  + " (?:to|with) (?:either )?"
                  + ONE
                  + "(?<of>"
                  + Wording.NAME
                  + ")(?: ,)? (?:or|and/or)(?: (?:to|with))? "
                  + ONE
                  + "(?<other>"
                  + Wording.NAME
                  + ")"
                  + END));

  private static final List<Pattern> UNATTACHED =
      List.of(
          Pattern.compile(
              "upload "
                  + FileRule.WHICH
                  + FileRule.FILE
                  + " (?:prior to|before)(?: having)? (?:them|it|they|being)?(?: (?:are|is|being))?"
                  + " ?(?:attached|attaching(?: them| it)?|assigned|linked) to "
                  + ONE
                  + "(?<of>"
                  + Wording.NAME
                  + "(?: (?!(?:using|via|through|with|in) )[a-z]+)?)"
                  + END),
          Pattern.compile(
              "(?:attach|assign|link) (?:the |any )*(?:currently )?(?:non-attached|unattached"
                  + "|not yet attached) "
                  + FileRule.FILE
                  + " to "
                  + ONE
                  + "(?<of>"
                  + Wording.NAME
                  + "(?: (?!(?:using|via|through|with|in) )[a-z]+)?)"
                  + END));

  @Override
  public String name() {
    return "file-of";
  }

  @Override
  public List<String> keys() {
    return List.of("file", "document", "attachment", "image", "photo");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    return wording
        .first(EITHER, found -> either(found, lexicon))
        .or(() -> wording.first(UNATTACHED, found -> unattached(found, lexicon)))
        .orElse(List.of());
  }

  private static Optional<List<Fact>> either(Wording.Found found, Lexicon lexicon) {
    var file = file(found);
    var owners =
        Stream.of("of", "other").flatMap(group -> found.noun(group, lexicon).stream()).toList();
    return owners.size() == 2
            && owners.stream().noneMatch(of -> FileRule.isNowhere(of, lexicon))
            && !owners.getFirst().equals(owners.getLast())
        ? Optional.of(
            owners.stream()
                .<Fact>map(of -> new FileFact.Sent(file, Optional.of(of), true, found.span()))
                .toList())
        : Optional.empty();
  }

  /** It is sent by itself, and what it is of may be told later. */
  private static Optional<List<Fact>> unattached(Wording.Found found, Lexicon lexicon) {
    var file = file(found);
    return found
        .noun("of", lexicon)
        .filter(of -> !FileRule.isNowhere(of, lexicon))
        .map(
            of ->
                List.of(
                    new FileFact.Sent(file, Optional.of(of), true, found.span("file")),
                    new Fact.LimitOf(
                        Optional.of(file), of, new Limit.NotRequired(), found.span())));
  }

  private static Noun file(Wording.Found found) {
    return FileRule.plain(found.whole("file").orElse(Noun.of("file")));
  }
}
