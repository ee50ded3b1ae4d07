package app.libraryapi;

import dev.bluewright.store.Labelled;

/**
 * The values of {@code Book.status}. From {@code entities.Book.fields.status} of blueprint.yaml.
 */
public enum BookStatus implements Labelled {
  DRAFT("draft"),
  PUBLISHED("published");

  private final String label;

  BookStatus(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
