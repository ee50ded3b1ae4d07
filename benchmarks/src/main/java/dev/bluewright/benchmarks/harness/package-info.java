/** What the harness costs: messages through components, and a request's way there and back. */
@NullMarked
package dev.bluewright.benchmarks.harness;

import org.jspecify.annotations.NullMarked;
