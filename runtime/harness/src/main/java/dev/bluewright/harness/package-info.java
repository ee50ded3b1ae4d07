/** The runtime that owns components, streams, lifecycle, supervision, health and metrics. */
@NullMarked
package dev.bluewright.harness;

import org.jspecify.annotations.NullMarked;
