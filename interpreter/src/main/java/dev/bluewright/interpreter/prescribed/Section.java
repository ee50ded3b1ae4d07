package dev.bluewright.interpreter.prescribed;

import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.outline.Prose;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The heading that a call stands under; "Request" and "Response" below it begin nothing new.
 *
 * @param heading the nearest heading that names more than a part of an exchange
 */
record Section(Optional<Prose> heading) {
  static final Section NONE = new Section(Optional.empty());

  private static final Pattern PART =
      Pattern.compile(
          "^(?:(?:example|sample|expected|successful|success|json|http|happy[ -]path|the)[ :-]*)*"
              + "(?:(?:request|response|responses|requests|body|payload|headers?|output|result|answer)"
              + "(?: (?:body|example|sample|format|payload|headers?|json|fields|schema))?)"
              + "(?: \\(?[1-5]\\d\\d[^)]*\\)?)?[ :.]*$");

  /** The section of a heading. */
  static Section of(Passage heading) {
    return new Section(
        Stream.concat(Stream.of(heading.prose()), heading.headings().stream())
            .filter(prose -> !isPart(prose))
            .findFirst());
  }

  private static boolean isPart(Prose prose) {
    return PART.matcher(prose.text().strip().toLowerCase(Locale.ROOT)).matches();
  }

  /** Whether a heading only names a part of what this section tells of. */
  boolean goesOn(Passage heading) {
    return isPart(heading.prose()) && equals(of(heading));
  }
}
