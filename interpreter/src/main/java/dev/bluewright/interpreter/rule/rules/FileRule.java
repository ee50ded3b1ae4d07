package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.FileFact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.Wording;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** "Users can upload photos", "attach files to a task", "download the file", "up to 5 MB". */
public final class FileRule implements WordingRule {
  static final String WHICH =
      "(?:an? |the |one or more |multiple |several |many |their |his |her |its |my |our |your |new"
          + " |any |some |own |additional |relevant |supporting |related |all |all the |each |every"
          + " |optional |uploaded |existing )*";
  private static final String KIND =
      "(?:images?|photos?|photographs?|pictures?|avatars?|logos?|files?|documents?|attachments?|videos?|resumes?|cvs?"
          + "|receipts?|pdfs?|certificates?|recordings?)";
  private static final String FIRST =
      "(?:(?:profile|cover|product|item|user|audio|video|image|pdf|media|medical|legal|property|event|listing|document|picture|photo|company|team|header|display|account|data|research|content|sound|music|source|project|markdown|text|log)"
          + " )?";

  /** One kind of file, perhaps with what it is of before it, as the group of that name. */
  static String file(String group) {
    return "(?<" + group + ">" + FIRST + KIND + ")";
  }

  static final String FILE = file("file");

  /** Where what is said ends; what follows tells of something else. */
  static final String END =
      "(?= ?(?:[.,;:()]|$)| (?:and|or|so|in"
          + " order|when|while|as|before|after|if|which|that|using|via|through) )";

  /** Where the files that are sent end; what follows may say how large they are. */
  static final String SENT_END =
      "(?:"
          + END
          + "|(?= (?:up to|of up to|of at most|at"
          + " most|smaller|larger|no|not|under|with|by|from|at|in|into|for|to|of|on|prior to|during|along|together|within|securely|directly|successfully|easily|quickly)"
          + " ))";

  private static final String OF =
      "(?: (?:to|for|on|onto|with|of|from) (?:an? |the |their |his |her |its |my |our |your |each"
          + " |every |any |existing |own |specific )*(?<of>"
          + Wording.NAME
          + "))?";
  private static final String ONTO =
      "(?: (?:to|for|on|onto|of) (?:an? |the |their |his |her |its |my |our |your |each |every |any"
          + " |existing |own |specific )*(?<of>"
          + Wording.NAME
          + "(?: (?!(?:using|via|through|with|in) )[a-z]+)?))?";

  /** Not as the case in which something happens: "when I upload a file". */
  static final String ASKS =
      "(?<!\\b(?:when|if|after|once|before|while|whenever) (?:an? |the )?[a-z]{1,20} )";

  private static final String SEND =
      ASKS + "(?:upload|uploads|uploading|attach|attaches|attaching)";
  private static final String ADD = "(?:add|adds|adding)";

  /** What is shown to others is sent before. */
  private static final String SHOW = ASKS + "(?:post|posts|posting|publish|publishes)";

  private static final String SHARE = ASKS + "(?:share|shares|sharing)";
  private static final String SEEN =
      "(?<file>(?:images?|photos?|photographs?|pictures?|videos?|recordings?))";
  private static final String TO =
      "(?: (?:to|for) (?:an? |the |their |his |her |its |my |our |your |each |every |any |existing"
          + " |own )*(?<of>"
          + Wording.NAME
          + "))";

  private static final List<Pattern> SENT =
      List.of(
          Pattern.compile(SEND + " " + WHICH + FILE + ONTO + SENT_END),
          Pattern.compile(
              ADD
                  + " "
                  + WHICH
                  + "(?<file>(?:images?|photos?|pictures?|files?|attachments?|documents?|videos?|recordings?))"
                  + TO
                  + END),
          Pattern.compile(SHOW + " " + WHICH + SEEN + SENT_END),
          Pattern.compile(SHARE + " " + WHICH + SEEN + END),
          Pattern.compile(
              "(?<of>"
                  + Wording.NAME
                  + ") (?:have|has) "
                  + WHICH
                  + FILE
                  + " (?:that|which) (?:can|may|must|should) be (?:uploaded|attached)"
                  + END),
          Pattern.compile(
              WHICH + FILE + " (?:can|may|must|should) be (?:uploaded|attached)" + ONTO + END),
          Pattern.compile(
              "(?<of>"
                  + Wording.NAME
                  + ") (?:can |may )?(?:have|has|support|supports|include|includes) "
                  + WHICH
                  + "(?:attached |uploaded )?(?<file>(?:file"
                  + " )?attachments?|(?<=(?:attached|uploaded)"
                  + " )(?:files?|images?|photos?|documents?))"
                  + END));

  private static final Pattern MANY =
      Pattern.compile(
          "(?<of>"
              + Wording.NAME
              + ") (?:can |may )?(?:have|has|hold|holds|include|includes|contain|contains)"
              + " (?:multiple|several|many|one or more|any number of) "
              + "(?<file>(?:images|photos|pictures|files|documents|attachments))"
              + END);

  /** A line of a list that says no more. */
  private static final Pattern ALONE =
      Pattern.compile(
          "(?:support for |support |supports )?(?:(?<file>"
              + FIRST
              + KIND
              + ") (?:upload|uploads|uploading)(?: support| functionality|"
              + " feature)?|(?:upload|uploading) (?:of )?(?<named>"
              + FIRST
              + KIND
              + ")|(?<attached>(?:file )?attachments?)) ?\\.?");

  private static final List<Pattern> ASKED =
      List.of(
          Pattern.compile(
              "(?<verb>download|downloads|downloading) "
                  + WHICH
                  + "(?:uploaded |attached |stored |original )*"
                  + FILE
                  + "(?: (?:that (?:is|are|was|were) )?(?:attached|uploaded))?"
                  + OF
                  + END),
          Pattern.compile(
              "(?<verb>view|see|list|browse|get|retrieve|delete|remove|access) "
                  + WHICH
                  + "(?:uploaded|attached) "
                  + FILE
                  + OF
                  + END),
          Pattern.compile(
              "(?<verb>access|get|open|retrieve|fetch|view|see|have access to|obtain) "
                  + WHICH
                  + "(?<file>(?:(?:content|data|source|media|original) )?files?)"
                  + " (?:of|for|in|belonging to|comprising|that (?:comprise|belong to|are part of))"
                  + " (?:an? |the |each |any |this )*(?<of>"
                  + Wording.NAME
                  + ")"
                  + END),
          Pattern.compile(
              "(?<verb>download) (?:the|an|my|any) uploaded [a-z]+ (?<file>files?)" + END),
          Pattern.compile("(?<verb>replace|replaces|replacing) " + WHICH + FILE + OF + END));

  /** What is done with contents, beyond keeping them. */
  private static final Pattern MORE =
      Pattern.compile(
          "\\b(?:csv|excel|xlsx?|spreadsheets?|json|xml|yaml|markdown|import|export|convert|conversion|resize|crop|transform|transformations?"
              + "|thumbnails?|preview|scan|ocr|extract|parse|compress|encrypt|drag|bulk|batch|folders?|directory|directories|s3|cloudinary|cdn|stream|streaming|watermark|metadata|versions?|url|urls|link|links|large|largest|size"
              + " limits)\\b");

  /** What is done with the contents of these. */
  private static final Pattern WORKED_ON =
      Pattern.compile(
          "(?<deed>convert(?:s|ed|ing)?|conversions?|resiz(?:e|es|ed|ing)|crop(?:s|ped|ping)?|transform(?:s|ed|ing)?|transformations?|transformed|watermarks?|compress(?:es|ed|ing|ion)?|thumbnails?|different"
              + " formats)(?= |$)");

  private static final Pattern CONTENTS = Pattern.compile("\\b" + KIND + "\\b");

  private static final Set<String> PLACES =
      Set.of("server", "database", "cloud", "storage", "repository", "workspace", "archive");

  @Override
  public String name() {
    return "file";
  }

  @Override
  public List<String> keys() {
    return List.of(
        "upload",
        "attach",
        "download",
        "file",
        "image",
        "photo",
        "picture",
        "document",
        "format",
        "size",
        "video",
        "recording");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    var facts = new ArrayList<Fact>();
    if (CONTENTS.matcher(wording.line()).find()) {
      var why = lexicon.unsupported().why("media");
      facts.addAll(
          wording.fact(List.of(WORKED_ON), found -> new Fact.Unsupported(why, found.span())));
    }
    if (!facts.isEmpty() || isMore(wording.line())) {
      return facts;
    }
    facts.addAll(alone(statement, lexicon));
    if (facts.isEmpty()) {
      wording
          .first(SENT, found -> sent(found, lexicon))
          .or(() -> wording.first(List.of(MANY), found -> sent(found, lexicon)))
          .ifPresent(facts::add);
      wording.first(ASKED, found -> asked(found, lexicon)).ifPresent(facts::add);
    }
    facts.addAll(FileLimits.in(wording));
    return facts;
  }

  /** Whether something else than keeping is asked of contents. */
  static boolean isMore(String line) {
    return MORE.matcher(line).find();
  }

  private static List<Fact> alone(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    if (!ALONE.matcher(wording.line()).matches()) {
      return List.of();
    }
    return wording.fact(
        List.of(ALONE),
        found -> {
          var text =
              found.text("file").or(() -> found.text("named")).or(() -> found.text("attached"));
          var file = text.flatMap(Wording::whole).map(FileRule::plain).orElse(Noun.of("file"));
          var of =
              statement.owner().filter(owner -> !lexicon.isSystem(owner.head()) && !isFile(owner));
          return new FileFact.Sent(file, of, text.map(FileRule::isMany).orElse(true), found.span());
        });
  }

  /** "File attachment": an attachment. */
  static Noun plain(Noun file) {
    return file.words().getFirst().equals("file") ? Noun.of(file.head()) : file;
  }

  private static boolean isFile(Noun noun) {
    return noun.head().matches(KIND) || noun.head().equals("upload");
  }

  private static Optional<Fact> sent(Wording.Found found, Lexicon lexicon) {
    var of = found.noun("of", lexicon).filter(noun -> !isNowhere(noun, lexicon));
    if (found.text("of").isPresent() && of.isEmpty() && !isPlace(found, lexicon)) {
      return Optional.empty();
    }
    return found
        .whole("file")
        .map(
            file ->
                new FileFact.Sent(
                    file, of, isMany(found.text("file").orElseThrow()), found.span()));
  }

  /** "To the server": where all of them go. */
  private static boolean isPlace(Wording.Found found, Lexicon lexicon) {
    return found
        .noun("of", lexicon)
        .filter(noun -> lexicon.isSystem(noun.head()) || PLACES.contains(noun.head()))
        .isPresent();
  }

  /** "To the system", "for review": no thing that has files. */
  static boolean isNowhere(Noun noun, Lexicon lexicon) {
    return lexicon.isSystem(noun.head())
        || lexicon.isGeneric(noun.text())
        || PLACES.contains(noun.head())
        || List.of("review", "use", "free").contains(noun.head())
        || List.of("them", "it", "themselves").contains(noun.text());
  }

  static boolean isMany(String file) {
    return file.endsWith("s");
  }

  private static Optional<Fact> asked(Wording.Found found, Lexicon lexicon) {
    var verb = found.text("verb").orElse("");
    var operation =
        switch (verb) {
          case "delete", "remove" -> Operation.DELETE;
          case "replace", "replaces", "replacing" -> Operation.UPDATE;
          case "list", "browse", "see", "view" ->
              isMany(found.text("file").orElse("")) ? Operation.LIST : Operation.READ;
          default -> Operation.READ;
        };
    return found
        .whole("file")
        .map(
            file ->
                new FileFact.SentAsked(operation, file, found.noun("of", lexicon), found.span()));
  }
}
