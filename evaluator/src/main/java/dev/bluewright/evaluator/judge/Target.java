package dev.bluewright.evaluator.judge;

import dev.bluewright.evaluator.scenario.Administrator;
import dev.bluewright.evaluator.scenario.Restart;
import java.net.URI;
import java.util.Optional;

/**
 * The system that is judged.
 *
 * @param url its address
 * @param document its OpenAPI document; looked for at the usual addresses where none is given
 * @param administrator an account that gives people their roles
 * @param restart how it is stopped and started
 */
public record Target(
    URI url,
    Optional<String> document,
    Optional<Administrator> administrator,
    Optional<Restart> restart) {}
