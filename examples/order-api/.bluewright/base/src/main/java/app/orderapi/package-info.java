/** Records and wiring of order-api. From {@code system} of blueprint.yaml. */
@NullMarked
package app.orderapi;

import org.jspecify.annotations.NullMarked;
