/** What is told to a person: what was understood, findings. */
@NullMarked
package dev.bluewright.workbench.report;

import org.jspecify.annotations.NullMarked;
