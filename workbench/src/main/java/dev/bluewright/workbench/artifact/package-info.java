/** What is fetched from Maven repositories. */
@NullMarked
package dev.bluewright.workbench.artifact;

import org.jspecify.annotations.NullMarked;
