package dev.bluewright.evaluator.load;

import java.util.List;

/**
 * What is sent to a system.
 *
 * @param requests those of the load
 * @param probes what is watched meanwhile: health endpoints and a plain read
 * @param operations what the requests do, in words
 */
public record Traffic(Requests requests, List<Request> probes, List<String> operations) {
  /** Keeps copies. */
  public Traffic {
    probes = List.copyOf(probes);
    operations = List.copyOf(operations);
  }
}
