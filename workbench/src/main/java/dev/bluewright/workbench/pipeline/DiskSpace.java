package dev.bluewright.workbench.pipeline;

import dev.bluewright.blueprint.Database;
import dev.bluewright.workbench.ExitCode;
import dev.bluewright.workbench.WorkbenchException;
import dev.bluewright.workbench.database.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a database server needs of the disk to be set up. Stateless. */
public final class DiskSpace {
  /** PostgreSQL 18 takes 40 MiB when new, MariaDB 11 takes 140, and both need room for a log. */
  private static final long SERVER_MEBIBYTES = 300;

  private DiskSpace() {}

  /**
   * Looks before anything is written.
   *
   * @throws WorkbenchException exit code 4, too little is left for the database's server
   */
  public static void require(Path folder, Database database) {
    if (database == Database.SQLITE) {
      return;
    }
    long free = mebibytes(folder);
    if (free < SERVER_MEBIBYTES) {
      throw new WorkbenchException(
          ExitCode.MACHINE,
          ("The disk of %s has %d MiB left, and a %s server needs %d. Nothing was written. Free"
                  + " some, or give a folder on another disk with --dir.")
              .formatted(folder, free, database.label(), SERVER_MEBIBYTES));
    }
  }

  /** Free mebibytes where a folder is, or would be made. */
  public static long mebibytes(Path folder) {
    Path nearest = Folders.nearest(folder);
    try {
      return Files.getFileStore(nearest).getUsableSpace() >> 20;
    } catch (IOException failure) {
      throw new WorkbenchException(
          ExitCode.MACHINE, "The disk of " + nearest + " cannot be looked at: " + failure, failure);
    }
  }
}
