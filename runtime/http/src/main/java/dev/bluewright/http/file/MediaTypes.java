package dev.bluewright.http.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/**
 * What contents are: by what is said of them, checked against how they begin.
 *
 * <p>Thread safety: safe for use by any thread.
 */
final class MediaTypes {

  private static final MediaType JPEG = MediaType.image("jpeg");
  private static final MediaType JPG = MediaType.image("jpg"); // what many call it

  /** The list of known types is read with the first file, and not before. */
  private static final class Known {
    static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
  }

  private MediaTypes() {}

  /**
   * The type of a content: the one that is said, or, where nothing is, what it looks like.
   *
   * @param said the header Content-Type, or null
   * @param start how the content begins
   */
  static String of(@Nullable String said, String name, byte[] start) {
    MediaType parsed = said == null ? null : MediaType.parse(said);
    MediaType type =
        parsed == null || parsed.getBaseType().equals(MediaType.OCTET_STREAM)
            ? detected(start, name)
            : normal(parsed);
    return type.getBaseType().toString();
  }

  /** Whether a type is on a list of such as {@code image/png} and {@code image/*}. */
  static boolean listed(String type, List<String> list) {
    return list.isEmpty()
        || list.stream()
            .anyMatch(
                each ->
                    each.endsWith("/*")
                        ? type.startsWith(each.substring(0, each.length() - 1))
                        : normal(MediaType.parse(each)).toString().equals(type));
  }

  /** Whether a content begins as one of its type does, where that is known of the type. */
  static boolean fits(String type, byte[] start) {
    MediaType said = MediaType.parse(type);
    MediaType found = detected(start, null);
    var registry = Known.TYPES.getMediaTypeRegistry();
    if (registry.isInstanceOf(found, said)) {
      return true;
    }
    boolean vague = found.equals(MediaType.OCTET_STREAM) || found.equals(MediaType.TEXT_PLAIN);
    return registry.isInstanceOf(said, found) && !(vague && contradicts(type, start));
  }

  private static boolean contradicts(String type, byte[] start) {
    try {
      var known = Known.TYPES.getRegisteredMimeType(type);
      return known != null && known.hasMagic() && !known.matchesMagic(start);
    } catch (MimeTypeException unknown) {
      return false;
    }
  }

  private static MediaType normal(MediaType type) {
    return type.getBaseType().equals(JPG)
        ? JPEG
        : Known.TYPES.getMediaTypeRegistry().normalize(type.getBaseType());
  }

  private static MediaType detected(byte[] start, @Nullable String name) {
    var metadata = new Metadata();
    if (name != null) {
      metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    }
    try {
      return Known.TYPES.detect(new ByteArrayInputStream(start), metadata).getBaseType();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
