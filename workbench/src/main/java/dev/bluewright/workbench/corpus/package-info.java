/** A folder of descriptions that are read one by one, to see how much of each is understood. */
@NullMarked
package dev.bluewright.workbench.corpus;

import org.jspecify.annotations.NullMarked;
