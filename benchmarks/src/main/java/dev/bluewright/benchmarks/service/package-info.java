/** The services that are measured: how each is built and started. */
@NullMarked
package dev.bluewright.benchmarks.service;

import org.jspecify.annotations.NullMarked;
