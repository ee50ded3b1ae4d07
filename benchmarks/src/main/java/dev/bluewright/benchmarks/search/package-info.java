/** Finding words in texts: by an index, and by reading all of them. */
@NullMarked
package dev.bluewright.benchmarks.search;

import org.jspecify.annotations.NullMarked;
