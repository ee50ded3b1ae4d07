package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.FileFact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "Upload, list and download files", "download endpoints": deeds with files, of one name each. */
public final class FileDeedRule implements WordingRule {
  private static final String WORD = "[a-z]+";
  private static final String AND = "(?: ,| and| , and| or| /| &) ";

  /** Verbs that share the files after them. */
  private static final Pattern SHARED =
      Pattern.compile(
          "(?<verbs>(?:"
              + WORD
              + AND
              + ")*(?:upload|uploading|download|downloading)(?:"
              + AND
              + WORD
              + ")*) "
              + FileRule.WHICH
              + FileRule.FILE
              + FileRule.END);

  private static final String NOT_MORE = "(?= ?(?:[.,;:()]|$)| (?:and|with|for|in|by|to) )";

  /** Nouns of what is done with files. */
  private static final Pattern NOUN =
      Pattern.compile(
          "(?:(?:secure|simple|basic) )?"
              + FileRule.FILE
              + " (?<deed>uploads?|uploading|downloads?|downloading|listing|retrieval|deletion|removal)(?:"
              + " (?:endpoints?|api|route|routes|support|functionality|feature))?"
              + NOT_MORE);

  /** Where they are sent and given out. */
  private static final Pattern ENDPOINT =
      Pattern.compile(
          "(?:an? |the )?(?:file )?(?:(?<first>upload|download)(?: and| /|/)"
              + " ?)?(?<deed>upload|download) (?:endpoints?|routes?|api)(?: for (?:the |uploaded"
              + " |all )*(?<file>[a-z]+))?"
              + FileRule.END);

  /** A path at which a file is, and what stands there. */
  private static final Pattern PATH =
      Pattern.compile(
          "/[\\w-]*(?:photo|picture|image|avatar|logo|file|download|cover|attachment)s?(?=[^\\w/-]|$|/[{:])");

  private static final Pattern SERVED =
      Pattern.compile(
          "(?:return|returns|serve|serves|retrieve|retrieves|get|gets|fetch|fetches|stream|streams|download|downloads)"
              + " "
              + FileRule.WHICH
              + "(?:actual |raw |original |uploaded |stored )*"
              + FileRule.FILE
              + "(?: (?:file|itself|content|contents|data|bytes))?"
              + "(?: (?:of|for) (?:an? |the |any |each |specified |specific |given )*(?<of>"
              + Wording.NAME
              + "))?"
              + FileRule.END);

  private static final String VALUES =
      "(?:(?: \\(| ?:| such as| including| like) (?:the )?(?<values>[a-z][a-z0-9_-]*(?:"
          + " (?:,|and|or|/|[a-z][a-z0-9_-]*)){0,24})(?: \\)|(?= ?[.;]|$)))?";

  private static final String SHOWING =
      "(?:(?:get|gets|retrieve|fetch|view|see|show|shows|return|returns|store|stores|save|saves|keep|keeps|list|read|provide|provides|record|track|storing|returning|tracking)"
          + " )?";

  /** What is told of each. */
  private static final List<Pattern> TOLD =
      List.of(
          Pattern.compile(
              SHOWING
                  + "(?:basic |relevant |the |all |its |their |stored |uploaded )*"
                  + FileRule.FILE
                  + " (?:metadata|details|information|info)(?! about)"
                  + VALUES),
          Pattern.compile(
              SHOWING
                  + "(?:the )?(?:metadata|information|details) (?:of|for|about|on) (?:an? |the"
                  + " |each |every |all |any |uploaded |specific |single )*"
                  + FileRule.FILE
                  + VALUES));

  private static final Pattern BETWEEN = Pattern.compile(" , and | , | and | or | / ");

  private static final Map<String, Operation> DEEDS =
      Map.of(
          "download", Operation.READ,
          "listing", Operation.LIST,
          "retrieval", Operation.READ,
          "deletion", Operation.DELETE,
          "removal", Operation.DELETE);

  @Override
  public String name() {
    return "file-deed";
  }

  @Override
  public List<String> keys() {
    return List.of(
        "/",
        "upload",
        "download",
        "listing",
        "retriev",
        "delet",
        "remov",
        "metadata",
        "details",
        "info");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    var facts = new ArrayList<Fact>();
    wording.first(List.of(SHARED), FileDeedRule::shared).ifPresent(facts::addAll);
    if (facts.isEmpty()) {
      wording.first(List.of(ENDPOINT), FileDeedRule::endpoint).ifPresent(facts::addAll);
      wording.each(
          NOUN, found -> facts.add(deed(found.text("deed").orElse(""), file(found), found.span())));
    }
    if (facts.isEmpty() && PATH.matcher(statement.sentence().text()).find()) {
      wording.first(List.of(SERVED), found -> served(found, lexicon)).ifPresent(facts::add);
    }
    wording.first(TOLD, FileDeedRule::told).ifPresent(facts::add);
    return facts;
  }

  private static Noun file(Wording.Found found) {
    return found.whole("file").map(FileRule::plain).orElse(Noun.of("file"));
  }

  /** Each of the verbs by itself, so that the others keep what is said of them. */
  private static Optional<List<Fact>> shared(Wording.Found found) {
    var words = List.of(found.text("verbs").orElse("").split(" ", -1));
    if (words.size() < 3) {
      return Optional.empty();
    }
    var file = file(found);
    var facts = new ArrayList<Fact>();
    for (var at = 0; at < words.size(); at++) {
      var span = found.span("verbs", at, at + 1);
      if (words.get(at).startsWith("upload")) {
        facts.add(new FileFact.Sent(file, Optional.empty(), true, span));
      } else if (words.get(at).startsWith("download")) {
        facts.add(new FileFact.SentAsked(Operation.READ, file, Optional.empty(), span));
      }
    }
    return Optional.of(facts);
  }

  private static Optional<Fact> served(Wording.Found found, Lexicon lexicon) {
    return Optional.of(
        new FileFact.SentAsked(
            Operation.READ, file(found), found.noun("of", lexicon), found.span()));
  }

  private static Optional<List<Fact>> endpoint(Wording.Found found) {
    var file = found.whole("file").orElse(Noun.of("file"));
    return Optional.of(
        Stream.of("first", "deed")
            .flatMap(group -> found.text(group).stream())
            .map(deed -> deed(deed, file, found.span()))
            .toList());
  }

  private static Fact deed(String noun, Noun file, Span span) {
    var deed = noun.replaceAll("(?<=load)(?:s|ing)$", "");
    return deed.equals("upload")
        ? new FileFact.Sent(file, Optional.empty(), true, span)
        : new FileFact.SentAsked(
            DEEDS.getOrDefault(deed, Operation.READ), file, Optional.empty(), span);
  }

  /** Of values that stand in brackets or after such words, those too. */
  private static Optional<Fact> told(Wording.Found found) {
    var values =
        found.text("values").stream()
            .flatMap(BETWEEN::splitAsStream)
            .flatMap(name -> Wording.whole(name).stream())
            .toList();
    return Optional.of(new FileFact.SentTold(file(found), values, found.span()));
  }
}
