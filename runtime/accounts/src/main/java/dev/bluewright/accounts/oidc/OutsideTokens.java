package dev.bluewright.accounts.oidc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.JWTProcessor;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads tokens of a provider. Its keys are kept for five minutes, read ahead of that, and go on
 * counting for a day while it is away. A key that is not known has them read anew, but not more
 * than twice in half a minute, so that nobody can make this service flood the provider.
 *
 * <p>What a token of the last minute was found to say is kept, by the whole token. Thread safety:
 * safe for use by any thread.
 */
public final class OutsideTokens implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OutsideTokens.class);
  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final Duration AHEAD = Duration.ofMinutes(1);
  private static final Duration BETWEEN = Duration.ofSeconds(30);
  private static final Duration OUTAGE = Duration.ofDays(1);
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final int MOST_KEPT = 10_000;
  private static final int LONGEST = 12 << 10;

  private final Issuer issuer;
  private final Fetch fetch = new Fetch();
  private final ProviderKeys provider;
  private final JWKSource<SecurityContext> keys;
  private final JWTProcessor<SecurityContext> processor;
  private final Cache<String, OutsideClaims> read =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();

  /** Tokens of an issuer, which is not asked yet. */
  public OutsideTokens(Issuer issuer) {
    this.issuer = issuer;
    provider = new ProviderKeys(issuer, fetch);
    keys =
        JWKSourceBuilder.create(provider)
            .cache(FRESH.toMillis(), PATIENCE.toMillis())
            .refreshAheadCache(AHEAD.toMillis(), false)
            .rateLimited(BETWEEN.toMillis())
            .outageTolerant(OUTAGE.toMillis())
            .build();
    processor = TokenRules.processor(issuer, keys);
  }

  /** Asks the provider for its keys now; what is wrong, in words, where it has none. */
  public Optional<String> open() {
    try {
      var _ = keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null);
    } catch (KeySourceException absent) {
      LOG.debug("No keys of {}", issuer.address(), absent);
    }
    return trouble();
  }

  /** Why the provider's keys could not be read the last time; empty where they could. */
  public Optional<String> trouble() {
    return provider.trouble();
  }

  /** The issuer. */
  public Issuer issuer() {
    return issuer;
  }

  /**
   * What a token says; empty unless it is one of the issuer's for this service, and still valid.
   *
   * @throws ProviderAway nothing is known of it, for there are no keys
   */
  public Optional<OutsideClaims> read(String token) {
    if (token.length() > LONGEST) {
      return Optional.empty();
    }
    OutsideClaims claims = read.getIfPresent(token);
    if (claims == null) {
      claims = verified(token).orElse(null);
      if (claims != null) {
        read.put(token, claims);
      }
    }
    return Optional.ofNullable(claims).filter(each -> each.expiresAt().isAfter(Instant.now()));
  }

  private Optional<OutsideClaims> verified(String token) {
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      if (!TokenRules.ALGORITHMS.contains(jwt.getHeader().getAlgorithm())) {
        return Optional.empty();
      }
      return verified(jwt);
    } catch (RateLimitReachedException unknownKey) {
      if (provider.document().isPresent() && trouble().isEmpty()) {
        return Optional.empty();
      }
      throw new ProviderAway(issuer.address() + " is not asked again yet", unknownKey);
    } catch (KeySourceException away) {
      throw new ProviderAway(issuer.address() + " has no keys now", away);
    } catch (ParseException | JOSEException notTheirs) {
      return Optional.empty();
    }
  }

  private Optional<OutsideClaims> verified(SignedJWT jwt) throws JOSEException, ParseException {
    try {
      return Optional.of(claims(processor.process(jwt, null)));
    } catch (BadJOSEException notTheirs) {
      if (trouble().isPresent() && isOfUnknownKey(jwt)) {
        throw new ProviderAway(issuer.address() + " may have a new key", notTheirs);
      }
      return Optional.empty();
    }
  }

  private boolean isOfUnknownKey(SignedJWT jwt) throws KeySourceException {
    var same = new JWKMatcher.Builder().keyID(jwt.getHeader().getKeyID()).build();
    return keys.get(new JWKSelector(same), null).isEmpty();
  }

  private static OutsideClaims claims(JWTClaimsSet set) throws ParseException {
    return new OutsideClaims(
        set.getSubject(),
        set.getExpirationTime().toInstant(),
        instant(set.getIssueTime()),
        instant(set.getDateClaim("auth_time")),
        set.getClaims());
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }

  /**
   * What the provider tells more of whoever a token is about (OpenID Connect Core 1.0, 5.3); only
   * an access token can ask that. Empty where it tells nothing, or of somebody else.
   *
   * @throws ProviderAway it does not answer
   */
  public Map<String, Object> more(String token, String subject) {
    Optional<URI> place = provider.document().flatMap(ProviderDocument::people);
    if (place.isEmpty() || issuer.kind() == Issuer.Kind.ID) {
      return Map.of();
    }
    try {
      Fetch.Reply reply = fetch.get(place.get(), token);
      if (reply.status() / 100 == 4) {
        return Map.of();
      }
      Map<String, Object> said = reply.json(place.get());
      return subject.equals(said.get("sub")) ? said : Map.of();
    } catch (IOException away) {
      throw new ProviderAway(place.get() + " does not answer", away);
    }
  }

  /** Ends what reads keys ahead. */
  @Override
  public void close() throws IOException {
    if (keys instanceof Closeable open) {
      open.close();
    }
  }
}
