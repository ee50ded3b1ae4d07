package dev.bluewright.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;

/**
 * Makes and reads access tokens: JSON Web Tokens (RFC 7519) signed with HMAC-SHA256, which live for
 * 15 minutes unless said. They say who, and which generation of the person's sessions; what a
 * person may do is looked up and never believed from a token.
 *
 * <p>No other algorithm is taken, {@code none} least of all (RFC 8725, 3.1). What a token of the
 * last minute was found to say is kept, by the whole token. Thread safety: safe for use by any
 * thread.
 */
final class AccessTokens {
  static final Duration LIFE = Duration.ofMinutes(15);
  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final int MOST_KEPT = 10_000;
  private static final int LONGEST = 1024;
  private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt"); // RFC 9068
  private static final String GENERATION = "gen";

  private final String issuer;
  private final SigningKeys keys;
  private final Cache<String, Claims> read =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();

  /** What a valid token says. */
  record Claims(String subject, long generation, Instant expiresAt) {}

  AccessTokens(String issuer, SigningKeys keys) {
    this.issuer = issuer;
    this.keys = keys;
  }

  /** A token for a person. */
  String issue(Object personId, long generation) {
    return issue(personId, generation, LIFE);
  }

  /** A token for a person that counts for a while. */
  String issue(Object personId, long generation, Duration life) {
    SigningKey key = keys.signing();
    Instant now = Instant.now();
    var header =
        new JWSHeader.Builder(JWSAlgorithm.HS256).type(TYPE).keyID(key.id().toString()).build();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .subject(personId.toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(life)))
            .claim(GENERATION, generation)
            .build();
    var token = new SignedJWT(header, claims);
    try {
      token.sign(new MACSigner(secret(key)));
    } catch (JOSEException impossible) {
      throw new IllegalStateException("a key of 256 bits signs", impossible);
    }
    return token.serialize();
  }

  /** What a token says; empty unless it is ours, whole, and still valid. */
  Optional<Claims> read(String token) {
    Claims claims = token.length() > LONGEST ? null : read.getIfPresent(token);
    if (claims == null) {
      claims = token.length() > LONGEST ? null : verified(token).orElse(null);
      if (claims != null) {
        read.put(token, claims);
      }
    }
    return Optional.ofNullable(claims).filter(each -> each.expiresAt().isAfter(Instant.now()));
  }

  private Optional<Claims> verified(String token) {
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      JWSHeader header = jwt.getHeader();
      if (!JWSAlgorithm.HS256.equals(header.getAlgorithm())
          || !TYPE.equals(header.getType())
          || header.getKeyID() == null) {
        return Optional.empty();
      }
      Optional<SigningKey> key = keys.find(header.getKeyID());
      if (key.isEmpty() || !jwt.verify(new MACVerifier(secret(key.get())))) {
        return Optional.empty();
      }
      return claims(jwt.getJWTClaimsSet());
    } catch (ParseException | JOSEException notOurs) {
      return Optional.empty();
    }
  }

  private Optional<Claims> claims(JWTClaimsSet set) throws ParseException {
    Long generation = set.getLongClaim(GENERATION);
    if (!issuer.equals(set.getIssuer())
        || set.getSubject() == null
        || generation == null
        || set.getExpirationTime() == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Claims(set.getSubject(), generation, set.getExpirationTime().toInstant()));
  }

  private static byte[] secret(SigningKey key) {
    return Base64.getDecoder().decode(key.secret());
  }
}
