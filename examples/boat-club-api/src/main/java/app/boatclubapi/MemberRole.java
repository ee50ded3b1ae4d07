package app.boatclubapi;

import dev.bluewright.store.Labelled;

/**
 * The values of {@code Member.role}. From {@code entities.Member.fields.role} of blueprint.yaml.
 */
public enum MemberRole implements Labelled {
  MEMBER("member"),
  COXSWAIN("coxswain"),
  WARDEN("warden");

  private final String label;

  MemberRole(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
