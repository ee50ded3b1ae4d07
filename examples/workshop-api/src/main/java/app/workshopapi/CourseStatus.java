package app.workshopapi;

import dev.bluewright.store.Labelled;

/**
 * The values of {@code Course.status}. From {@code entities.Course.fields.status} of
 * blueprint.yaml.
 */
public enum CourseStatus implements Labelled {
  PLANNED("planned"),
  OPEN("open"),
  CLOSED("closed");

  private final String label;

  CourseStatus(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
