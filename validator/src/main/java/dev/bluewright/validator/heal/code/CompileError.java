package dev.bluewright.validator.heal.code;

import dev.bluewright.blueprint.Finding;
import dev.bluewright.validator.tier.Candidate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A finding of the compiler in a file of the candidate. The compiler speaks English here, whatever
 * the language of the machine, and its words for a kind of error do not change.
 *
 * @param file the file's path
 * @param java the file as it is parsed
 */
record CompileError(Finding finding, String file, JavaFile java) {
  private static final String CODE = "CMP-001";

  static boolean is(Finding finding) {
    return finding.code().equals(CODE);
  }

  static Optional<CompileError> of(Candidate candidate, Finding finding) {
    var file = finding.place().file();
    return Optional.ofNullable(candidate.files().get(file))
        .filter(_ -> is(finding) && file.endsWith(".java"))
        .flatMap(JavaFile::parse)
        .map(java -> new CompileError(finding, file, java));
  }

  /** What a pattern finds in the compiler's words. */
  Optional<Matcher> says(Pattern pattern) {
    return Optional.of(pattern.matcher(finding.message())).filter(Matcher::find);
  }

  /** Whether it is about an import. */
  boolean isOfImport() {
    return finding.place().sourceLine().strip().startsWith("import ");
  }
}
