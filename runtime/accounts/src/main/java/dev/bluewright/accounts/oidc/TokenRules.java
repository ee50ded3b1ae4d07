package dev.bluewright.accounts.oidc;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.JWTProcessor;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a token must hold to: signed by a key of the provider with an algorithm whose verifier knows
 * no secret (RFC 8725, 3.1), of the issuer, for this service, in time, about somebody, and of the
 * kind that is taken. Providers mark kinds in different ways; all that are known are looked at.
 */
final class TokenRules extends DefaultJWTClaimsVerifier<SecurityContext> {
  private static final Duration SKEW = Duration.ofSeconds(30);
  private static final int LONGEST_SUBJECT = 255; // OpenID Connect Core 1.0, 2
  static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);
  private static final JOSEObjectType ACCESS = new JOSEObjectType("at+jwt"); // RFC 9068, 2.1
  private static final JOSEObjectType ACCESS_IN_FULL = new JOSEObjectType("application/at+jwt");

  /** What only tokens of other kinds hold: ID tokens, log-outs and events, and bound tokens. */
  private static final List<String> NOT_OF_ACCESS = List.of("at_hash", "c_hash", "s_hash");

  private static final List<String> NOT_OF_ANY = List.of("events", "cnf");

  private static final Set<Object> NEVER = Set.of("Refresh", "Offline", "Logout");

  private final Issuer issuer;

  private TokenRules(Issuer issuer) {
    super(
        issuer.audiences(),
        new JWTClaimsSet.Builder().issuer(issuer.address()).build(),
        Set.of("sub", "exp", "aud"),
        Set.copyOf(prohibited(issuer)));
    this.issuer = issuer;
    setMaxClockSkew((int) SKEW.toSeconds());
  }

  private static List<String> prohibited(Issuer issuer) {
    return issuer.kind() == Issuer.Kind.ID
        ? NOT_OF_ANY
        : Stream.concat(NOT_OF_ANY.stream(), NOT_OF_ACCESS.stream()).toList();
  }

  /** Checks tokens of an issuer against its keys. */
  static JWTProcessor<SecurityContext> processor(Issuer issuer, JWKSource<SecurityContext> keys) {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(types(issuer)));
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
    processor.setJWTClaimsSetVerifier(new TokenRules(issuer));
    return processor;
  }

  /** A token may leave its type out. */
  private static JOSEObjectType[] types(Issuer issuer) {
    return issuer.kind() == Issuer.Kind.ID
        ? new JOSEObjectType[] {null, JOSEObjectType.JWT}
        : new JOSEObjectType[] {null, JOSEObjectType.JWT, ACCESS, ACCESS_IN_FULL};
  }

  @Override
  public void verify(JWTClaimsSet claims, @Nullable SecurityContext context)
      throws BadJWTException {
    super.verify(claims, context);
    requireSubject(claims.getSubject());
    requirePast(claims.getIssueTime());
    requireKind(claims.getClaims());
    if (issuer.kind() == Issuer.Kind.ID) {
      requireParty(claims);
    }
  }

  private static void requireSubject(String subject) throws BadJWTException {
    if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
      throw new BadJWTException("the subject is nobody's");
    }
  }

  private static void requirePast(@Nullable Date issued) throws BadJWTException {
    if (issued != null && issued.toInstant().isAfter(Instant.now().plus(SKEW))) {
      throw new BadJWTException("it was issued in the future");
    }
  }

  /** Keycloak says {@code typ}, Cognito {@code token_use}; others neither. */
  private void requireKind(Map<String, Object> claims) throws BadJWTException {
    boolean id = issuer.kind() == Issuer.Kind.ID;
    Object type = claims.getOrDefault("typ", "");
    Object use = claims.getOrDefault("token_use", id ? "id" : "access");
    if (NEVER.contains(type)
        || type.equals(id ? "Bearer" : "ID")
        || !use.equals(id ? "id" : "access")) {
      throw new BadJWTException("it is of another kind");
    }
  }

  /** An ID token for several is for the one that it was issued to (OpenID Connect Core 1.0, 2). */
  private void requireParty(JWTClaimsSet claims) throws BadJWTException {
    Object party = claims.getClaim("azp");
    boolean missing = party == null && claims.getAudience().size() > 1;
    if (missing || (party != null && Collections.disjoint(issuer.audiences(), List.of(party)))) {
      throw new BadJWTException("it was issued to another client");
    }
  }
}
