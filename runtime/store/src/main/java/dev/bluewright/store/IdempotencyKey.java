package dev.bluewright.store;

/**
 * What makes a repeated insert be done once.
 *
 * @param key the client's key, 1 to 255 characters; each viewer has its own keys in each entity
 * @param fingerprint digest of the request, at most 64 characters; the same key with another
 *     fingerprint is {@link Outcome.KeyReused}
 */
public record IdempotencyKey(String key, String fingerprint) {}
