/** The command line. The only place where the modules are wired together. */
@NullMarked
package dev.bluewright.workbench;

import org.jspecify.annotations.NullMarked;
