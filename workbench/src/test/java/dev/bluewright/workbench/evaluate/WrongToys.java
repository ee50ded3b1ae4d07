package dev.bluewright.workbench.evaluate;

import static dev.bluewright.workbench.evaluate.Wrong.blueprint;
import static dev.bluewright.workbench.evaluate.Wrong.code;
import static dev.bluewright.workbench.evaluate.Wrong.hook;

import java.util.List;

/** A library of toys, built wrongly. */
final class WrongToys {
  private WrongToys() {}

  static final List<Wrong> ALL =
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
          blueprint(
              "toys", "lends four toys", "R9", "count(loans, !returned) <= 3", "count(loans) <= 4"),
          blueprint(
              "toys", "lends two toys", "R9", "count(loans, !returned) <= 3", "count(loans) <= 2"),
          blueprint(
              "toys",
              "lends any number of toys",
              "R9",
              "count(loans, !returned) <= 3",
              "count(loans, !returned) <= 100000"),
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
}
