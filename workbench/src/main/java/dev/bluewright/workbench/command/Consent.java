package dev.bluewright.workbench.command;

import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.WorkbenchException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** What must be said before a system is loaded or attacked. Stateless. */
final class Consent {
  private Consent() {}

  /**
   * Refuses options that are given without what they belong to.
   *
   * @param given all that was given
   * @param first how the names of the options begin
   * @param needed what they are of no use without
   * @throws WorkbenchException one of them was given
   */
  static void refuseAlone(ParseResult given, Set<String> first, String needed) {
    given.matchedOptions().stream()
        .map(OptionSpec::longestName)
        .filter(name -> first.stream().anyMatch(name::startsWith))
        .findFirst()
        .ifPresent(
            name -> {
              throw new WorkbenchException(
                  ExitCode.FINDINGS, name + " is of no use without " + needed + ".");
            });
  }

  /**
   * Requires consent where a system is on another machine.
   *
   * @param danger what may happen, in a sentence
   * @param option that consents
   * @throws WorkbenchException it is, and there is none
   */
  static void require(URI url, boolean isGiven, String danger, String option) {
    if (!isGiven && !isThisMachine(url.getHost())) {
      throw new WorkbenchException(
          ExitCode.FINDINGS,
          "%s is not this machine. %s; say %s where its owner has agreed."
              .formatted(url.getHost(), danger, option));
    }
  }

  private static boolean isThisMachine(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
