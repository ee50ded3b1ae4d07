/** What the outside judge needs of the machine: commands, files, addresses. */
@NullMarked
package dev.bluewright.workbench.evaluate;

import org.jspecify.annotations.NullMarked;
