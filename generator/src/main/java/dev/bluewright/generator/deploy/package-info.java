/** What puts a system into service. */
@NullMarked
package dev.bluewright.generator.deploy;

import org.jspecify.annotations.NullMarked;
