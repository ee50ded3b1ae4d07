package dev.bluewright.workbench.pipeline;

import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.WorkbenchException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * Where a service listens on loopback.
 *
 * @param number 0 to 65535; 0 takes any that is free
 */
public record Port(int number) {
  private static final int MOST = 65535;

  /**
   * Checks the range.
   *
   * @throws WorkbenchException exit code 2, out of range
   */
  public Port {
    if (number < 0 || number > MOST) {
      throw new WorkbenchException(
          ExitCode.FINDINGS, "--port is " + number + "; it must be from 0 to " + MOST + ".");
    }
  }

  /**
   * Listens on it for a moment, so that a person hears of it before anything is written.
   *
   * @throws WorkbenchException exit code 4, it is in use or not allowed
   */
  public void requireFree() {
    try (ServerSocket socket = new ServerSocket(number, 1, InetAddress.getLoopbackAddress())) {
      socket.getLocalPort();
    } catch (IOException inUse) {
      throw new WorkbenchException(
          ExitCode.MACHINE,
          "The port "
              + number
              + " cannot be used: "
              + String.valueOf(inUse.getMessage()).replaceFirst(" \\(.*\\)$", "")
              + ". Nothing was written. Give another with --port, or --port 0 for any that is free.",
          inUse);
    }
  }
}
