package dev.bluewright.store;

/**
 * What makes a repeated insert be done once.
 *
 * @param key the client's key, 1 to 255 characters; each entity has its own keys
 * @param fingerprint digest of the request, at most 64 characters; the same key with another
 *     fingerprint is {@link Outcome.KeyReused}
 */
public record IdempotencyKey(String key, String fingerprint) {}
