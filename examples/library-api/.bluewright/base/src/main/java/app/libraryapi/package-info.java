/** Records and wiring of library-api. From {@code system} of blueprint.yaml. */
@NullMarked
package app.libraryapi;

import org.jspecify.annotations.NullMarked;
