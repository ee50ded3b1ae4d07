package dev.bluewright.evaluator.scenario;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/**
 * A small file of some type that holds a word of its own, a character for each byte.
 *
 * @param mediaType what it is
 * @param word that nothing else has
 * @param content from its first byte to its last
 */
record SampleFile(String mediaType, String word, String content) {
  private static final String PDF =
      """
      %PDF-1.4
      1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
      2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj
      trailer<</Root 1 0 R>>
      %%EOF
      """;

  /** A file of one of some types, which may be {@code image/*}; of any where there are none. */
  static SampleFile of(List<String> mediaTypes) {
    var type = mediaTypes.isEmpty() ? "application/pdf" : one(mediaTypes.getFirst());
    return made(type);
  }

  /** A file of a type that is none of some. */
  static SampleFile other(List<String> mediaTypes) {
    return List.of("text/plain", "image/gif", "application/pdf").stream()
        .filter(type -> mediaTypes.stream().noneMatch(each -> fits(each, type)))
        .findFirst()
        .map(SampleFile::made)
        .orElseThrow(() -> new Unplayable("The judge knows no type that is not taken."));
  }

  private static SampleFile made(String type) {
    var word = Values.word();
    return new SampleFile(type, word, beginning(type) + word + "\n");
  }

  /** The same file, filled up to a size. */
  SampleFile sized(long bytes) {
    var filler = "x".repeat(Math.toIntExact(bytes - content.length()));
    return new SampleFile(mediaType, word, content + filler);
  }

  /** What it is called. */
  String name() {
    return word + "." + mediaType.substring(mediaType.indexOf('/') + 1).replaceAll("\\W.*", "");
  }

  private static boolean fits(String wanted, String type) {
    return wanted.endsWith("/*")
        ? type.startsWith(wanted.substring(0, wanted.length() - 1))
        : wanted.equals(type);
  }

  private static String one(String wanted) {
    return switch (wanted) {
      case "image/*" -> "image/png";
      case "text/*" -> "text/plain";
      case "video/*" -> "video/mp4";
      case "audio/*" -> "audio/mpeg";
      default -> wanted;
    };
  }

  /** A whole file of the type, after which more may follow, or how one begins. */
  private static String beginning(String type) {
    return switch (type) {
      case "image/png" -> picture("png");
      case "image/jpeg" -> picture("jpg");
      case "image/gif" -> picture("gif");
      case "image/bmp" -> picture("bmp");
      case "image/webp" -> "RIFF$\0\0\0WEBPVP8 ";
      case "application/pdf" -> PDF;
      case "video/mp4" -> "\0\0\0\u0018ftypmp42\0\0\0\0mp42isom";
      case "audio/mpeg" -> "ID3\u0003\0\0\0\0\0\0";
      default -> type.contains("zip") || type.contains("openxmlformats") ? zip() : "";
    };
  }

  private static String picture(String format) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), format, bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }

  private static String zip() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }
}
