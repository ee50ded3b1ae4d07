package dev.bluewright.workbench.evaluate;

import static dev.bluewright.workbench.evaluate.Wrong.blueprint;

import java.util.List;

/** The shops of florists, built wrongly. */
final class WrongFlorists {
  private WrongFlorists() {}

  static final List<Wrong> ALL =
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
}
