/** The generated service as a child process: compiled, started, watched. */
@NullMarked
package dev.bluewright.workbench.service;

import org.jspecify.annotations.NullMarked;
