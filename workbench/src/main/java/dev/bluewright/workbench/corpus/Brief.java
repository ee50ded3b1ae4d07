package dev.bluewright.workbench.corpus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A description that somebody published, with where it was found.
 *
 * @param name its file, as seen from the folder that holds all
 * @param source the first line of the file: where it was found
 * @param text the description itself
 */
public record Brief(String name, String source, String text) {
  private static final Pattern SOURCE = Pattern.compile("\\S.*\n\\s*\n");
  private static final Pattern ADDRESS = Pattern.compile("(github:|https?://)\\S");

  /** The brief in a file; none where the first line does not say where it was found. */
  static Optional<Brief> in(Path folder, Path file) throws IOException {
    var text = decoded(Files.readAllBytes(file)).replace("\r\n", "\n");
    var first = SOURCE.matcher(text);
    if (!first.lookingAt() || !ADDRESS.matcher(first.group()).find()) {
      return Optional.empty();
    }
    var name = folder.relativize(file).toString();
    return Optional.of(new Brief(name, first.group().strip(), text.substring(first.end())));
  }

  /** Published texts are not all UTF-8; what is not is read as what old editors wrote. */
  private static String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException older) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }
}
