/** What the generator cannot build yet, and says so. */
@NullMarked
package dev.bluewright.generator.support;

import org.jspecify.annotations.NullMarked;
