package dev.bluewright.http;

import java.io.InputStream;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request, which is read once.
 *
 * @param whole reads it as a whole
 * @param stream gives it as it comes in; null where it is read as a whole
 * @param texts what the texts of a form, which come with files, mean as a conventional document
 */
record SentBody(
    Supplier<byte[]> whole, @Nullable Supplier<InputStream> stream, UnaryOperator<byte[]> texts) {

  /** A body that is no stream. */
  static SentBody whole(Supplier<byte[]> whole) {
    return new SentBody(whole, null, texts -> texts);
  }

  /** A body of the conventional form, which may be a stream. */
  static SentBody of(Incoming in) {
    return new SentBody(in.body(), in.stream(), texts -> texts);
  }
}
