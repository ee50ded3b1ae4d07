package dev.bluewright.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import java.io.InputStream;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came in, before it is about a resource.
 *
 * @param path the path as the client wrote it
 * @param query the part behind the question mark, perhaps empty
 * @param headers the value of a header, or null
 * @param body reads the body; call it once
 * @param stream gives the body as it comes in, instead
 */
record Incoming(
    Verb verb,
    String path,
    String query,
    Function<HeaderName, @Nullable String> headers,
    Supplier<byte[]> body,
    Supplier<InputStream> stream) {

  /** The same request without its conditions, for reads that are only a part of the answer. */
  Incoming unconditional() {
    return new Incoming(
        verb,
        path,
        query,
        name -> name.equals(HeaderNames.IF_NONE_MATCH) ? null : headers.apply(name),
        body,
        stream);
  }
}
