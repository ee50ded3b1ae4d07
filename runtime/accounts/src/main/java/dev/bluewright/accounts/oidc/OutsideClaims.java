package dev.bluewright.accounts.oidc;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a token of a provider says that was found to be whole and still valid.
 *
 * @param subject who, as the provider knows them; never given to anybody else
 * @param expiresAt when it ends
 * @param issuedAt when it was made; null where it does not say
 * @param signedInAt when the person last showed who they are; null where it does not say
 * @param all everything that it says
 */
public record OutsideClaims(
    String subject,
    Instant expiresAt,
    @Nullable Instant issuedAt,
    @Nullable Instant signedInAt,
    Map<String, Object> all) {

  /** A claim by its name, or by a path into others: {@code realm_access.roles}. */
  public Optional<Object> find(String path) {
    return find(all, path);
  }

  /** What a claim says in words; one that is text alone says one. */
  public List<String> words(String path) {
    return find(path).stream()
        .flatMap(
            said ->
                switch (said) {
                  case List<?> many -> many.stream();
                  case Object one -> Stream.of(one);
                })
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .toList();
  }

  /** These claims, and others where these say nothing. */
  public OutsideClaims or(Map<String, Object> others) {
    var both = new HashMap<>(others);
    both.putAll(all);
    return new OutsideClaims(subject, expiresAt, issuedAt, signedInAt, both);
  }

  private static Optional<Object> find(Map<?, ?> in, String path) {
    Object whole = in.get(path);
    int dot = path.indexOf('.');
    if (whole != null || dot < 0) {
      return Optional.ofNullable(whole);
    }
    return in.get(path.substring(0, dot)) instanceof Map<?, ?> inner
        ? find(inner, path.substring(dot + 1))
        : Optional.empty();
  }
}
