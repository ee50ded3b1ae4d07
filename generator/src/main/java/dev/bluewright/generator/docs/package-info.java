/** What people read about a system. */
@NullMarked
package dev.bluewright.generator.docs;

import org.jspecify.annotations.NullMarked;
