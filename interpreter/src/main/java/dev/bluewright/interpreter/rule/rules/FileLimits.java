package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.FileFact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.rule.Wording;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Photos up to 5 MB", "only PDF files are accepted": how large a file is, and of which types. */
final class FileLimits {
  private static final String SIZE =
      "(?<size>[0-9]{1,4}) ?(?<unit>kb|mb|gb|kib|mib|gib|megabytes?)";
  private static final String MOST =
      "(?:up to|at most|of at most|no more than|a maximum of|max|maximum|limited to|smaller"
          + " than|less than|under|not exceeding|not larger than|no larger than)";
  private static final String OF_WHAT = "(?: (?:to|for|of|on) (?:[a-z]+ ){1,4}?| )(?:, |\\( )";
  private static final List<Pattern> LARGE =
      List.of(
          Pattern.compile(
              "(?:only )?"
                  + FileRule.FILE
                  + " (?:of )?"
                  + MOST
                  + " "
                  + SIZE
                  + "(?: in size)? (?:are|is|can be|may be|should be)"
                  + " (?:allowed|accepted|supported|permitted|uploaded)"),
          Pattern.compile(
              "(?:any |all )?(?:"
                  + FileRule.FILE
                  + "|uploads?) (?:that (?:are|is)"
                  + " )?(?:larger|bigger|greater|more|over|above|exceeding|that exceed)(?: than)? "
                  + SIZE
                  + "(?: in size)? (?:are|is|must be|should be|will be|get|gets)"
                  + " (?:rejected|refused|denied)(?: with (?:an? )?(?:(?:http )?(?:status )?(?:code"
                  + " )?)?413(?: status| error| status code)?)?"),
          Pattern.compile(FileRule.FILE + OF_WHAT + MOST + " " + SIZE),
          Pattern.compile(
              FileRule.WHICH
                  + "(?:uploaded )?"
                  + FileRule.FILE
                  + " (?:can |may |must |should )?(?:not )?(?:be |is |are |have |has |exceed |be"
                  + " larger than )*(?:of )?(?:a size of )?(?:"
                  + MOST
                  + " )?"
                  + SIZE
                  + "(?: in size| each)?"),
          Pattern.compile(
              "(?:the )?(?:max|maximum) "
                  + FileRule.FILE
                  + "? ?size(?: limit)?(?: is| of| :| must be| should be)* "
                  + SIZE),
          Pattern.compile(
              "(?:the )?(?:"
                  + FileRule.FILE
                  + " )?size(?: limit)? (?:is|of|must be|should be|must not exceed|should not"
                  + " exceed|:) (?:"
                  + MOST
                  + " )?"
                  + SIZE));

  private static final String FORM = "(?:pdf|png|jpe?g|gif|webp|docx?|txt|mp4|mp3)";
  static final String FORMS =
      "(?<forms>" + FORM + "(?:(?: ?,| and| or| ,? ?and| / ?|/)+ ?" + FORM + ")*)";

  private static final String KIND = "(?<kind>image|photo|picture|video|audio|pdf)s?(?: files?)?";

  /** "Only images are accepted", "files must be images". */
  private static final List<Pattern> OF_KIND =
      List.of(
          Pattern.compile(
              "only "
                  + KIND
                  + " (?:are|is|can be|may be|should be)"
                  + " (?:allowed|accepted|supported|permitted|uploaded)"),
          Pattern.compile(
              "(?:accept|accepts|allow|allows|support|supports) only " + KIND + FileRule.END),
          Pattern.compile("only (?:accept|accepts|allow|allows) " + KIND + FileRule.END),
          Pattern.compile(
              FileRule.WHICH
                  + "(?:uploaded )?files? (?:must be|should be|have to be) (?:an? )?(?:valid )?"
                  + KIND
                  + FileRule.END));

  private static final List<Pattern> OF_FORM =
      List.of(
          Pattern.compile(
              FileRule.FILE
                  + OF_WHAT
                  + "(?:"
                  + MOST
                  + " [0-9]+ ?(?:kb|mb|gb) ?, )?(?:only )?"
                  + FORMS
                  + "(?: only)?(?= ?(?:[.,;)]|$))"),
          Pattern.compile(
              "only "
                  + FORMS
                  + "(?: "
                  + FileRule.FILE
                  + "| formats?)? (?:is|are|can be|may be|should be)"
                  + " (?:allowed|accepted|supported|permitted|uploaded)"),
          Pattern.compile(
              FileRule.WHICH
                  + "(?:uploaded )?"
                  + FileRule.FILE
                  + " (?:must be|should be|can be|may be|are|have to be) (?:in |of |either )?(?:an?"
                  + " )?"
                  + FORMS
                  + "(?: format| formats| files?)?"
                  + FileRule.END),
          Pattern.compile(
              "(?:supported|allowed|accepted|permitted) (?:"
                  + FileRule.FILE
                  + " )?(?:formats|types|file types|file formats)(?: are| :|:| include)? "
                  + FORMS));

  private FileLimits() {}

  static List<Fact> in(Wording wording) {
    var facts = new ArrayList<Fact>();
    wording.first(LARGE, FileLimits::large).ifPresent(facts::add);
    wording.first(OF_FORM, FileLimits::formed).ifPresent(facts::add);
    wording.first(OF_KIND, FileLimits::ofKind).ifPresent(facts::add);
    return facts;
  }

  private static Optional<Fact> large(Wording.Found found) {
    var size = Long.parseLong(found.text("size").orElse("0"));
    var unit = found.text("unit").orElse("mb");
    var bytes = size << (unit.startsWith("k") ? 10 : unit.startsWith("g") ? 30 : 20);
    return bytes < 1 || bytes > 1L << 30
        ? Optional.empty()
        : Optional.of(
            new FileFact.SentLimited(
                found.whole("file"), Optional.of(bytes), kinds(found), found.span()));
  }

  /** "Only image files": the kind alone. */
  private static List<String> kinds(Wording.Found found) {
    return found.line().startsWith("only ")
        ? found.text("file").stream()
            .flatMap(file -> kind(file.replaceAll("s?(?: .*)?$", "")).stream())
            .toList()
        : List.of();
  }

  private static Optional<String> kind(String word) {
    return switch (word) {
      case "image", "photo", "picture" -> Optional.of("image/*");
      case "video" -> Optional.of("video/*");
      case "audio" -> Optional.of("audio/*");
      case "pdf" -> Optional.of("application/pdf");
      default -> Optional.empty();
    };
  }

  private static Optional<Fact> ofKind(Wording.Found found) {
    return found
        .text("kind")
        .flatMap(FileLimits::kind)
        .map(
            type ->
                new FileFact.SentLimited(
                    Optional.empty(), Optional.empty(), List.of(type), found.span()));
  }

  private static Optional<Fact> formed(Wording.Found found) {
    return formed(found.whole("file"), found);
  }

  /** Of which types the files are that stand in the group of the forms. */
  static Optional<Fact> formed(Optional<Noun> file, Wording.Found found) {
    var types = new LinkedHashSet<String>();
    for (var form : found.text("forms").orElse("").split("[^a-z0-9]+", -1)) {
      mediaType(form).ifPresent(types::add);
    }
    return types.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new FileFact.SentLimited(file, Optional.empty(), List.copyOf(types), found.span()));
  }

  private static Optional<String> mediaType(String form) {
    return switch (form) {
      case "pdf" -> Optional.of("application/pdf");
      case "png" -> Optional.of("image/png");
      case "jpg", "jpeg" -> Optional.of("image/jpeg");
      case "gif" -> Optional.of("image/gif");
      case "webp" -> Optional.of("image/webp");
      case "txt" -> Optional.of("text/plain");
      case "doc" -> Optional.of("application/msword");
      case "docx" ->
          Optional.of("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
      case "mp4" -> Optional.of("video/mp4");
      case "mp3" -> Optional.of("audio/mpeg");
      default -> Optional.empty();
    };
  }
}
