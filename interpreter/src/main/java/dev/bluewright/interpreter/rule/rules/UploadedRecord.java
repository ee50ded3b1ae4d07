package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.lexicon.Phrases;
import dev.bluewright.interpreter.rule.Statement;
import java.util.Set;
import java.util.regex.Pattern;

/** "POST /plots/upload: lets people upload a plot", whose body is JSON: a record, and no file. */
final class UploadedRecord {
  private static final Pattern JSON = Pattern.compile("(?i)\\bjson\\b");
  private static final Set<String> FILES =
      Set.of(
          "file",
          "image",
          "photo",
          "picture",
          "document",
          "attachment",
          "video",
          "csv",
          "pdf",
          "avatar",
          "scan",
          "binary",
          "multipart",
          "png",
          "jpeg",
          "base64");

  private UploadedRecord() {}

  static boolean is(Phrases.Match match, Statement statement) {
    return match.first() == match.last()
        && statement.tokens().get(match.first()).lemma().equals("upload")
        && statement.tokens().stream().anyMatch(token -> token.text().startsWith("/"))
        && statement.tokens().stream().noneMatch(token -> FILES.contains(token.lemma()))
        && JSON.matcher(statement.sentence().text() + " " + statement.textAfter()).find();
  }
}
