package dev.bluewright.evaluator.judge;

import dev.bluewright.evaluator.scenario.Administrator;
import dev.bluewright.evaluator.scenario.Restart;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The system that is judged.
 *
 * @param url its address
 * @param document its OpenAPI document; looked for at the usual addresses where none is given
 * @param administrator an account that gives people their roles
 * @param restart how it is stopped and started
 * @param log the file to which it writes what it does
 */
public record Target(
    URI url,
    Optional<String> document,
    Optional<Administrator> administrator,
    Optional<Restart> restart,
    Optional<Path> log) {
  /** A system of which nothing but its address is known. */
  public static Target at(URI url) {
    return new Target(url, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
