/** Programs that this one starts, and never leaves behind. */
@NullMarked
package dev.bluewright.workbench.process;

import org.jspecify.annotations.NullMarked;
