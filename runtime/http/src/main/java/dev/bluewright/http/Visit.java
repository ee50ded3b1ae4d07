package dev.bluewright.http;

import dev.bluewright.http.problem.ProblemException;
import dev.bluewright.store.Viewer;
import java.net.InetAddress;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A request to an {@link Entrance}.
 *
 * @param viewer who asks
 * @param authorization the header {@code Authorization}, or null
 * @param from the other end of the connection
 * @param last the last part of the path
 * @param json reads the body, which must be JSON; call it once. Throws {@link ProblemException} 413
 *     or 415
 */
public record Visit(
    Viewer viewer,
    @Nullable String authorization,
    InetAddress from,
    String last,
    Supplier<byte[]> json) {}
