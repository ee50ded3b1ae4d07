package dev.bluewright.workbench.evaluate;

import static dev.bluewright.workbench.evaluate.Wrong.blueprint;

import java.util.List;

/** A ring of people who sew quilts, built wrongly. */
final class WrongQuilts {
  private WrongQuilts() {}

  static final List<Wrong> ALL =
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
}
