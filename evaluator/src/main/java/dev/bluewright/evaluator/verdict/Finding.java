package dev.bluewright.evaluator.verdict;

/**
 * A weakness that recorded exchanges show.
 *
 * <p>Thread safety: immutable.
 *
 * @param id of the attack that found it, such as {@code A12}
 * @param weakness what it is
 * @param operation where it is
 * @param title what was tried
 * @param seen what shows it
 * @param proof number of the exchange that proves it
 */
public record Finding(
    String id, Weakness weakness, String operation, String title, String seen, int proof) {}
