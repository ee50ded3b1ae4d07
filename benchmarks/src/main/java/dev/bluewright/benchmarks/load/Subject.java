package dev.bluewright.benchmarks.load;

import dev.bluewright.benchmarks.process.Service;

/** What is measured. */
sealed interface Subject {
  /** As reports call it. */
  String name();

  /** A service over HTTP. */
  record OverHttp(Service service) implements Subject {
    @Override
    public String name() {
      return service.name();
    }
  }

  /** The database itself, through its own client. */
  record Database(Pgbench pgbench) implements Subject {
    @Override
    public String name() {
      return "pgbench, 16 clients";
    }
  }
}
