package dev.bluewright.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Where a description comes from: the argument itself, a file that it names, or standard input. */
public final class DescriptionSource {
  /** Most bytes that are read of a description: 4 MiB. */
  private static final int LIMIT = 4 << 20;

  private DescriptionSource() {}

  /**
   * The text of a description.
   *
   * @param argument {@code -} for standard input; the name of a file; else the text itself
   * @throws WorkbenchException no such file, not text in UTF-8, or over 4 MiB
   */
  public static String read(String argument) {
    try {
      if (argument.equals("-")) {
        return decoded("standard input", System.in.readNBytes(LIMIT + 1));
      }
      return namesAFile(argument) ? ofFile(Path.of(argument)) : argument;
    } catch (IOException failure) {
      throw new WorkbenchException(
          ExitCode.FINDINGS, "Cannot read " + argument + ": " + failure.getMessage(), failure);
    }
  }

  /**
   * The text of a document beside a description.
   *
   * @throws WorkbenchException no such file, not text in UTF-8, or over 4 MiB
   */
  public static String ofDocument(Path file) {
    try {
      return ofFile(file);
    } catch (IOException failure) {
      throw new WorkbenchException(
          ExitCode.FINDINGS, "Cannot read " + file + ": " + failure.getMessage(), failure);
    }
  }

  private static boolean namesAFile(String argument) {
    try {
      return argument.length() < 4096
          && !argument.isBlank()
          && (Files.exists(Path.of(argument)) || argument.matches("\\S+\\.(md|txt|ya?ml)"));
    } catch (InvalidPathException text) {
      return false;
    }
  }

  private static String ofFile(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new WorkbenchException(ExitCode.FINDINGS, "There is no file " + file + ".");
    }
    try (InputStream stream = Files.newInputStream(file)) {
      return decoded(file.toString(), stream.readNBytes(LIMIT + 1));
    }
  }

  private static String decoded(String name, byte[] bytes) {
    if (bytes.length > LIMIT) {
      throw new WorkbenchException(ExitCode.FINDINGS, name + " is over 4 MiB.");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException binary) {
      throw new WorkbenchException(ExitCode.FINDINGS, name + " is not text in UTF-8.", binary);
    }
  }
}
