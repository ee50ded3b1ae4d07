package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.rule.WordingRule;
import java.util.List;
import java.util.regex.Pattern;

/** "Store the data in a JSON file": the technology that records are kept with, and no file. */
public final class StorageFileRule implements WordingRule {
  private static final String FILE =
      "(?:an? |the |one |its own"
          + " )?(?:(?:json|csv|xml|yaml|text|txt|local|single|separate|flat|plain|sqlite|simple|own|data|markdown)"
          + " )*files?";
  private static final String FORM =
      "(?:(?:local|single|simple|plain|flat) )?(?:json|csv|xml|yaml|text|txt|sqlite|flat) files?";
  private static final String STORED =
      "(?:store|stores|stored|storing|save|saves|saved|saving|keep|keeps|kept|persist|persists"
          + "|persisted|write|writes|written)";
  private static final String DISK =
      "(?:the )?(?:local )?(?:filesystem|file system|file storage|disk|hard drive|hard disk)";

  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(STORED + "(?: [a-z,]+){0,6} (?:in|to|into|as|on) " + FILE),
          Pattern.compile("(?:use|uses|using) (?:an? )?" + FORM + " (?:to|for|as) .*"),
          Pattern.compile(
              "(?:the )?(?:sqlite )?database (?:lives|resides|is|is stored|is kept) (?:in |as )?"
                  + FILE),
          Pattern.compile(
              "(?:the )?(?:(?:json|csv|xml|yaml|text|data|database) )?file (?:should|must|will|is)"
                  + " (?:be )?(?:automatically )?created (?:automatically )?if (?:it|one|the file)"
                  + " (?:does not|doesnot|doesn't) (?:already |yet )?exist"),
          Pattern.compile(
              "(?:file )?(?:storage|" + STORED + ")(?: [a-z]+){0,4} (?:in|on|to|using) " + DISK));

  /** Somebody gets a file: that is no storage. */
  private static final Pattern GIVEN =
      Pattern.compile(
          "\\b(?:can|could|allow|allows|able|let|lets|want|export|exports|download|upload)\\b");

  @Override
  public String name() {
    return "storage-file";
  }

  @Override
  public List<String> keys() {
    return List.of("file", "disk", "hard drive");
  }

  @Override
  public List<Fact> read(Statement statement, Lexicon lexicon) {
    var wording = statement.wording();
    var why = lexicon.aside().why("technology");
    return GIVEN.matcher(wording.line()).find()
        ? List.of()
        : wording.fact(WAYS, found -> new Fact.SetAside(why, true, found.span()));
  }
}
