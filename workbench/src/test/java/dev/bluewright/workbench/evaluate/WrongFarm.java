package dev.bluewright.workbench.evaluate;

import static dev.bluewright.workbench.evaluate.Wrong.blueprint;

import java.util.List;

/** The machines of a farm, built wrongly. */
final class WrongFarm {
  private WrongFarm() {}

  static final List<Wrong> ALL =
      List.of(
          blueprint("farm", "takes photos of two megabytes", "R11", "1 MB", "2 MB"),
          blueprint("farm", "takes no photo of one megabyte", "R11", "1 MB", "900 KB"),
          blueprint("farm", "takes photos of any type", "R12", ", image/png, image/jpeg", ""),
          blueprint(
              "farm",
              "has no list of the tractors of a status",
              "R13",
              "    GET /tractors/status/{status}: Tractor.list",
              "    GET /tractors/states/{status}: Tractor.list"),
          blueprint(
              "farm",
              "lists the tractors of any status",
              "R13",
              "    GET /tractors/status/{status}: Tractor.list",
              "    GET /tractors/status/ready: Tractor.list\n"
                  + "    GET /tractors/status/broken: Tractor.list"),
          blueprint(
              "farm",
              "takes no photos",
              "R10",
              "      photo: file(1 MB, image/png, image/jpeg)\n",
              ""),
          blueprint(
              "farm",
              "leaves the tractor broken",
              "R8",
              "    effects:\n      complete: {tractor: markReady}\n",
              ""),
          blueprint(
              "farm",
              "calls the tractor ready when a repair begins",
              "R8",
              "complete: {tractor: markReady}",
              "create: {tractor: markReady}"));
}
