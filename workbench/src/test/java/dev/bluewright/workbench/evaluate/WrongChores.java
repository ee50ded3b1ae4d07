package dev.bluewright.workbench.evaluate;

import static dev.bluewright.workbench.evaluate.Wrong.blueprint;
import static dev.bluewright.workbench.evaluate.Wrong.hook;

import java.util.List;

/** A list of chores, built wrongly. */
final class WrongChores {
  private WrongChores() {}

  static final List<Wrong> ALL =
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
}
