/** A generated project as data, and how it gets onto a disk. */
@NullMarked
package dev.bluewright.generator.project;

import org.jspecify.annotations.NullMarked;
