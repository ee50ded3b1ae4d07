/** The model of a system: records and sealed types, read from and written to YAML. */
@NullMarked
package dev.bluewright.blueprint;

import org.jspecify.annotations.NullMarked;
