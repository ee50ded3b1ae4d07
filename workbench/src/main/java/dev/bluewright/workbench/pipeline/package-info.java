/** The way from a description to a running system, step by step. */
@NullMarked
package dev.bluewright.workbench.pipeline;

import org.jspecify.annotations.NullMarked;
