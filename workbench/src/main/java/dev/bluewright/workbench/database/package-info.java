/** Real database servers beside a system, from their published binaries. */
@NullMarked
package dev.bluewright.workbench.database;

import org.jspecify.annotations.NullMarked;
