package app.orderapi;

import dev.bluewright.store.Labelled;

/** The values of {@code Order.size}. From {@code entities.Order.fields.size} of blueprint.yaml. */
public enum OrderSize implements Labelled {
  SMALL("small"),
  LARGE("large");

  private final String label;

  OrderSize(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
