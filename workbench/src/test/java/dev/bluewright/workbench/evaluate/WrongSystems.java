package dev.bluewright.workbench.evaluate;

import static dev.bluewright.workbench.evaluate.Wrong.blueprint;
import static dev.bluewright.workbench.evaluate.Wrong.code;
import static dev.bluewright.workbench.evaluate.Wrong.hook;

import java.util.List;
import java.util.stream.Stream;

/** Sixty-three systems that quietly do not do what their descriptions say. */
final class WrongSystems {
  private WrongSystems() {}

  /** Those of each kind that every run of the tests judges. */
  static List<Wrong> some() {
    return List.of(
        CHORES.get(6),
        TOYS.get(4),
        RECIPES.getFirst(),
        FARM.getFirst(),
        FLORISTS.getFirst(),
        QUILTS.getFirst(),
        FERRY.getFirst());
  }

  static List<Wrong> all() {
    return Stream.of(CHORES, TOYS, RECIPES, FARM, FLORISTS, QUILTS, FERRY)
        .flatMap(List::stream)
        .toList();
  }

  /** Those that are judged by one description. */
  static List<Wrong> of(String system) {
    return all().stream().filter(wrong -> wrong.system().equals(system)).toList();
  }

  private static final List<Wrong> CHORES =
      List.of(
          blueprint("chores", "takes titles of 81 characters", "R2", "string(80)", "string(81)"),
          blueprint("chores", "refuses titles of 80 characters", "R2", "string(80)", "string(79)"),
          blueprint("chores", "takes no title", "R2", "title: string(80)", "title: string(80)?"),
          blueprint("chores", "has no high priority", "R2", "low, medium, high", "low, medium"),
          blueprint("chores", "takes any priority", "R2", "enum(low, medium, high)", "string(200)"),
          blueprint("chores", "has no due date", "R2", "      dueDate: date?\n", ""),
          blueprint("chores", "does not mark as done", "R5", "done: true", "done: false"),
          hook(
              "chores",
              "says that it marks as done",
              "R5",
              "Chore",
              "on.action(\"markDone\", (before, after) -> before);"),
          blueprint(
              "chores",
              "filters by any other priority",
              "R3",
              "entities:",
              "api: {parameters: {Chore.priority: \"priority[ne]\"}}\nentities:"),
          blueprint(
              "chores",
              "sorts the other way",
              "R3",
              "entities:",
              "api: {parameters: {Chore.sort: {dueDate: sort=-dueDate, -dueDate: sort=dueDate}}}\n"
                  + "entities:"),
          blueprint(
              "chores",
              "searches descriptions alone",
              "R6",
              "    traits:",
              "    search: [description]\n    traits:"),
          blueprint(
              "chores",
              "answers 410 for an unknown id",
              "R7",
              "entities:",
              "api: {statuses: {missing: 410}}\nentities:"),
          hook(
              "chores",
              "says that it changes",
              "R4",
              "Chore",
              "on.update((before, after) -> before);"),
          hook(
              "chores",
              "does not delete",
              "R4",
              "Chore",
              "on.delete(chore -> { throw new IllegalStateException(); });"));

  private static final List<Wrong> TOYS =
      List.of(
          blueprint(
              "toys",
              "has shelves of one name",
              "R3",
              "        type: string(200)\n        unique: true",
              "        type: string(200)"),
          blueprint("toys", "rates toys over 18", "R5", "max: 18", "max: 19"),
          blueprint("toys", "rates no toy 0", "R5", "min: 0", "min: 1"),
          blueprint(
              "toys",
              "has toys of one barcode",
              "R6",
              "        type: string(50)\n        unique: true",
              "        type: string(50)"),
          blueprint("toys", "lends four toys", "R9", "count(loans) <= 3", "count(loans) <= 4"),
          blueprint("toys", "lends two toys", "R9", "count(loans) <= 3", "count(loans) <= 2"),
          blueprint(
              "toys",
              "lends any number of toys",
              "R9",
              "count(loans) <= 3",
              "count(loans) <= 100000"),
          blueprint(
              "toys",
              "says that a loan is returned",
              "R10",
              "set: {returned: true}",
              "set: {returned: false}"),
          blueprint(
              "toys", "returns what was returned", "R10", "        when: returned == false\n", ""),
          blueprint(
              "toys",
              "has toys without a shelf",
              "R4",
              "    relations:\n      shelf: belongsTo Shelf\n",
              ""),
          blueprint(
              "toys",
              "searches barcodes alone",
              "R13",
              "    relations:\n      shelf",
              "    search: [barcode]\n    relations:\n      shelf"),
          blueprint(
              "toys",
              "filters from an age on",
              "R12",
              "entities:",
              "api: {parameters: {Toy.ageRating: \"ageRating[ne]\"}}\nentities:"),
          hook(
              "toys",
              "says that it changes",
              "R14",
              "Toy",
              "on.update((before, after) -> before);"),
          code(
              "toys",
              "forgets all at a restart",
              "R4",
              "ShelfApiSystem.java",
              "    harness(settings).run();",
              "    new java.io.File(\"data/shelf-api.db\").delete();\n"
                  + "    harness(settings).run();"));

  private static final List<Wrong> RECIPES =
      List.of(
          blueprint(
              "recipes",
              "lets everybody change recipes",
              "R4",
              "      read: authenticated\n      update: [owner, role(admin)]",
              "      read: authenticated\n      update: authenticated"),
          blueprint(
              "recipes",
              "lets everybody delete recipes",
              "R4",
              "      delete: [owner, role(admin)]\n@",
              "      delete: authenticated\n@"),
          blueprint(
              "recipes",
              "shows recipes to strangers",
              "R3",
              "      read: authenticated",
              "      read: public"),
          blueprint(
              "recipes",
              "shows recipes to whom they belong alone",
              "R3",
              "      read: authenticated",
              "      read: owner"),
          blueprint(
              "recipes",
              "lets admins delete their own recipes alone",
              "R7",
              "      delete: [owner, role(admin)]\n@",
              "      delete: owner\n@"),
          blueprint("recipes", "begins shared", "R6", ") = draft", ") = shared"),
          blueprint("recipes", "has no instructions", "R2", "      instructions: text?\n", ""),
          blueprint(
              "recipes",
              "lets nobody sign up",
              "R1",
              "  role: role\n",
              "  role: role\n  signUp: closed\n"));

  private static final List<Wrong> FARM =
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

  private static final List<Wrong> FLORISTS =
      List.of(
          blueprint(
              "florists",
              "shows everybody the ribbons of all companies",
              "R2",
              "  tenants: Company\n",
              "  tenants: Company\n  shared: [Ribbon]\n"),
          new Wrong(
              "florists",
              "knows no companies",
              "R2",
              List.of(
                  new Wrong.Edit("", "  tenants: Company\n", ""),
                  new Wrong.Edit(
                      "",
                      """
                        Company:
                          fields:
                            name: string(100)
                          traits: [timestamps, versioned]
                          access: {read: authenticated, update: role(admin)}
                      """,
                      ""))));

  private static final List<Wrong> QUILTS =
      List.of(
          new Wrong(
              "quilts",
              "counts a like that was taken back",
              "R6",
              List.of(
                  new Wrong.Edit(
                      "",
                      "        type: integer\n        compute: count(likes)\n",
                      "        type: integer\n        default: 0\n"),
                  new Wrong.Edit(
                      "",
                      "      labels: manyToMany Label\n",
                      """
                        labels: manyToMany Label
                      actions:
                        addLike: {set: {likeCount: likeCount + 1}}
                      """
                          .indent(4)),
                  new Wrong.Edit(
                      "",
                      "      - [user, quilt]\n",
                      """
                        - [user, quilt]
                      effects:
                        create: {quilt: addLike}
                      """
                          .indent(4)))),
          blueprint(
              "quilts", "likes a quilt twice", "R4", "    unique:\n      - [user, quilt]\n", ""),
          blueprint(
              "quilts",
              "counts one like at most",
              "R5",
              "compute: count(likes)",
              "compute: \"count(likes) > 0 ? 1 : 0\""),
          blueprint(
              "quilts",
              "takes back the likes of others",
              "R6",
              "      delete: owner\n    owner: user",
              "      delete: authenticated\n    owner: user"),
          blueprint(
              "quilts",
              "lists whom somebody follows as their followers",
              "R7",
              "via: followed\n      following:\n        hasMany: Follow\n        via: follower\n",
              "via: follower\n      following:\n        hasMany: Follow\n        via: followed\n"),
          blueprint(
              "quilts",
              "makes friends of those who only asked",
              "R11",
              "        when: {status: accepted}\n",
              ""),
          blueprint(
              "quilts",
              "makes friends of those who were declined",
              "R9",
              "when: {status: accepted}",
              "when: {status: declined}"),
          blueprint(
              "quilts",
              "lets people be friends of themselves",
              "R10",
              """
              rules:
                notOneself:
                  check: "requester != recipient"
                  message: Nobody does so with oneself.
              """
                  .indent(4),
              ""),
          blueprint(
              "quilts",
              "lets everybody end a friendship",
              "R12",
              "      read: [owner, person(recipient)]\n      delete: [owner, person(recipient)]",
              "      read: authenticated\n      delete: authenticated"),
          blueprint(
              "quilts",
              "has no labels of quilts",
              "R13",
              "    relations:\n      labels: manyToMany Label\n",
              ""));

  private static final List<Wrong> FERRY =
      List.of(
          blueprint(
              "ferry",
              "tells of sales that were cancelled",
              "R6",
              "sales: \"sum(total, status != 'cancelled')\"",
              "sales: sum(total)"),
          blueprint("ferry", "tells sales by year", "R6", "month(date)", "year(date)"),
          blueprint(
              "ferry",
              "leaves out a status",
              "R7",
              "        by: {status: status}\n",
              "        by: {status: status}\n        where: \"status != 'asked'\"\n"),
          blueprint("ferry", "shows the top four", "R8", "limit: 3", "limit: 4"),
          blueprint("ferry", "ranks upwards", "R8", "\"-spending\"", "spending"),
          blueprint("ferry", "tells sums for averages", "R9", "avg(total)", "sum(total)"),
          blueprint(
              "ferry",
              "counts crossings of one kind",
              "R10",
              "      crossingsTotals:\n        shows",
              "      crossingsTotals:\n        where: \"kind == 'day'\"\n        shows"));
}
