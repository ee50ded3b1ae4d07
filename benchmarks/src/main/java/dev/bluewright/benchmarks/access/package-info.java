/** What it costs that people sign in and own their records. */
@NullMarked
package dev.bluewright.benchmarks.access;

import org.jspecify.annotations.NullMarked;
