/** What a machine needs. */
@NullMarked
package dev.bluewright.workbench.doctor;

import org.jspecify.annotations.NullMarked;
