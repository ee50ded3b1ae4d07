package dev.bluewright.evaluator.exchange;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Bodies as text, whatever they are: those that are no text have a character for each byte, so that
 * nothing of them is lost. Stateless.
 */
final class BodyText {
  private static final Pattern TEXT =
      Pattern.compile("(?i).*(?:text/|json|xml|yaml|javascript|x-www-form-urlencoded).*");

  private BodyText() {}

  /** In which characters a body of a media type is written. */
  static Charset charset(Optional<String> mediaType) {
    return mediaType.isEmpty() || TEXT.matcher(mediaType.get()).matches()
        ? StandardCharsets.UTF_8
        : StandardCharsets.ISO_8859_1;
  }
}
