/** The commands, one class each. */
@NullMarked
package dev.bluewright.workbench.command;

import org.jspecify.annotations.NullMarked;
