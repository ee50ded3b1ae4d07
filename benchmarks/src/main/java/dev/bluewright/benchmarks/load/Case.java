package dev.bluewright.benchmarks.load;

import java.util.Locale;

/** What clients ask for. */
public enum Case {
  READ("read by id"),
  LIST("list of 20"),
  INSERT("insert");

  private final String title;

  Case(String title) {
    this.title = title;
  }

  /** As people read it. */
  public String title() {
    return title;
  }

  /** The name that load.lua knows it by. */
  public String script() {
    return name().toLowerCase(Locale.ROOT);
  }
}
