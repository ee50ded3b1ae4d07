package dev.bluewright.http.shape;

import dev.bluewright.store.Entity;

/**
 * A prescribed parameter with which records are asked for.
 *
 * <p>Thread safety: immutable.
 *
 * @param entity the entity whose lists take it
 * @param name its name in the query
 * @param value the value for which it means this; empty when it means the same of every value
 * @param means the conventional parameter, such as {@code price[gte]}, or {@code direction} for
 *     that of {@code sort}; with a value the conventional query, such as {@code sort=-price}
 */
public record ListParameter(Entity<?> entity, String name, String value, String means) {}
