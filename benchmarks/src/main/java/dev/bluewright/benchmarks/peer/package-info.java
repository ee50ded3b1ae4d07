/** The peers: the same task service without a database, and with one statement a request. */
@NullMarked
package dev.bluewright.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
