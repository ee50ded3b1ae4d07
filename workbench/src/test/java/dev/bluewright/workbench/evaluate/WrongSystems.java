package dev.bluewright.workbench.evaluate;

import java.util.List;
import java.util.stream.Stream;

/** Sixty-three systems that quietly do not do what their descriptions say. */
final class WrongSystems {
  private WrongSystems() {}

  /** Those of each kind that every run of the tests judges. */
  static List<Wrong> some() {
    return List.of(
        WrongChores.ALL.get(6),
        WrongRecipes.ALL.getFirst(),
        WrongFarm.ALL.getFirst(),
        WrongFerry.ALL.getFirst());
  }

  static List<Wrong> all() {
    return Stream.of(
            WrongChores.ALL,
            WrongToys.ALL,
            WrongRecipes.ALL,
            WrongFarm.ALL,
            WrongFlorists.ALL,
            WrongQuilts.ALL,
            WrongFerry.ALL)
        .flatMap(List::stream)
        .toList();
  }

  /** Those that are judged by one description. */
  static List<Wrong> of(String system) {
    return all().stream().filter(wrong -> wrong.system().equals(system)).toList();
  }
}
