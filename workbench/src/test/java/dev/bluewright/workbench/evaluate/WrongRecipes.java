package dev.bluewright.workbench.evaluate;

import static dev.bluewright.workbench.evaluate.Wrong.blueprint;

import java.util.List;

/** A collection of recipes, built wrongly. */
final class WrongRecipes {
  private WrongRecipes() {}

  static final List<Wrong> ALL =
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
}
