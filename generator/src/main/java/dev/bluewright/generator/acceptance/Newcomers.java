package dev.bluewright.generator.acceptance;

import dev.bluewright.generator.acceptance.Players.Player;
import dev.bluewright.generator.acceptance.Players.Way;
import dev.bluewright.generator.java.Literals;
import dev.bluewright.generator.plan.PeoplePlan;
import dev.bluewright.generator.text.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How the people of the tests come to be who are not the first: they register, or a role is given
 * to them.
 */
final class Newcomers {
  private static final String NONE =
      "throw new IllegalArgumentException(\"the tests make no \" + role);";

  private static final String GIVE =
      """
      /** Gives somebody a role. */
      private static void give(Someone someone, String role) {
        var path = "/«path»/" + someone.id();
        var changed = of(«admin»).patch(path, Map.of("«role»", role));
        assertThat(changed.status()).as(changed.body().toString()).isEqualTo(200);
      }
      """;

  private Newcomers() {}

  /** How one who has a role, beside the first of all, comes to be. */
  static List<String> another(PeoplePlan people, Players players) {
    var many = players.all().stream().filter(Player::many).toList();
    if (many.isEmpty()) {
      return List.of(NONE);
    }
    var body = people.entity().className() + "Sample.body()";
    if (many.size() == 1 && many.getFirst().way() == Way.REGISTERED) {
      return List.of("return signedUp(" + body + ");");
    }
    if (!people.havePasswords()) {
      return arriving(body, many);
    }
    var lines = new ArrayList<String>();
    lines.add("var body = " + body + ";");
    many.stream()
        .filter(player -> player.way() == Way.CHOSEN)
        .findFirst()
        .ifPresent(
            _ -> {
              lines.add("if (" + oneOf(many, Way.CHOSEN) + ") {");
              lines.add("  body.put(\"" + PeopleRule.role(people).name() + "\", role);");
              lines.add("}");
            });
    lines.add("var someone = signedUp(body);");
    lines.addAll(giving(many));
    lines.add("return someone;");
    return lines;
  }

  /** A token gives the roles that tokens give, whatever role is asked for. */
  private static List<String> arriving(String body, List<Player> many) {
    var arrived = "arrived(UUID.randomUUID().toString(), " + body + ", role);";
    var giving = giving(many);
    if (giving.isEmpty()) {
      return List.of("return " + arrived);
    }
    var lines = new ArrayList<String>();
    lines.add("var someone = " + arrived);
    lines.addAll(giving);
    lines.add("return someone;");
    return lines;
  }

  private static List<String> giving(List<Player> many) {
    return many.stream().noneMatch(Newcomers::isGiven)
        ? List.of()
        : List.of(
            "if (" + oneOf(many, Way.GIVEN, Way.FIRST) + ") {", "  give(someone, role);", "}");
  }

  private static boolean isGiven(Player player) {
    return player.way() == Way.GIVEN || player.way() == Way.FIRST;
  }

  /** The method that gives a role; empty where nobody is given one. */
  static String give(PeoplePlan people, Players players) {
    if (players.all().stream().filter(Player::many).noneMatch(Newcomers::isGiven)) {
      return "";
    }
    return Template.of(GIVE)
        .with("path", people.entity().names().path())
        .with("admin", Literals.string(people.model().admin().orElseThrow()))
        .with("role", PeopleRule.role(people).name())
        .text();
  }

  private static String oneOf(List<Player> players, Way... ways) {
    var roles =
        players.stream()
            .filter(player -> List.of(ways).contains(player.way()))
            .map(player -> Literals.string(player.caller().role()))
            .toList();
    return roles.size() == 1
        ? "role.equals(" + roles.getFirst() + ")"
        : roles.stream().collect(Collectors.joining(", ", "List.of(", ").contains(role)"));
  }
}
