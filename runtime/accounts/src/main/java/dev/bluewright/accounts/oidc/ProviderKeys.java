package dev.bluewright.accounts.oidc;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetRetrievalException;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The public keys of a provider, read anew with its document at every call; whoever calls keeps
 * them. Keys that anybody could have, or that are too short, are left out.
 *
 * <p>Thread safety: safe for use by any thread.
 */
final class ProviderKeys implements JWKSetSource<SecurityContext> {
  private static final Logger LOG = LoggerFactory.getLogger(ProviderKeys.class);
  private static final int MOST = 100;
  private static final int SHORTEST_RSA = 2048; // RFC 7518, 3.3

  private final Issuer issuer;
  private final Fetch fetch;
  private volatile @Nullable ProviderDocument document;
  private volatile @Nullable String trouble;

  ProviderKeys(Issuer issuer, Fetch fetch) {
    this.issuer = issuer;
    this.fetch = fetch;
  }

  /** What the provider said of itself last; empty before it did. */
  Optional<ProviderDocument> document() {
    return Optional.ofNullable(document);
  }

  /** Why its keys could not be read the last time; empty where they could. */
  Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  @Override
  public JWKSet getJWKSet(
      JWKSetCacheRefreshEvaluator evaluator, long now, @Nullable SecurityContext context)
      throws KeySourceException {
    try {
      ProviderDocument read = ProviderDocument.read(issuer, fetch);
      List<JWK> keys = usable(JWKSet.parse(fetch.get(read.keys(), null).json(read.keys())));
      document = read;
      trouble = null;
      return new JWKSet(keys);
    } catch (IOException | ParseException absent) {
      trouble = absent.getMessage();
      LOG.warn("The keys of {} could not be read: {}", issuer.address(), trouble);
      throw new JWKSetRetrievalException(absent.getMessage(), absent);
    }
  }

  private static List<JWK> usable(JWKSet set) throws IOException {
    if (set.size() > MOST) {
      throw new IOException("the provider has more than " + MOST + " keys");
    }
    return set.getKeys().stream().filter(ProviderKeys::signs).map(JWK::toPublicJWK).toList();
  }

  private static boolean signs(JWK key) {
    if (key.getKeyUse() != null && !KeyUse.SIGNATURE.equals(key.getKeyUse())) {
      return false;
    }
    return KeyType.EC.equals(key.getKeyType())
        || (KeyType.RSA.equals(key.getKeyType()) && key.size() >= SHORTEST_RSA);
  }

  @Override
  public void close() {
    fetch.close();
  }
}
