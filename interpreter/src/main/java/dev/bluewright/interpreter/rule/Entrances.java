package dev.bluewright.interpreter.rule;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people do with their accounts at the address that a sentence is about: the last one that is
 * named in it, before it in its paragraph, or in the lines that it stands under.
 */
public final class Entrances {
  private static final Pattern REGISTERS =
      Pattern.compile(
          "(?i)\\b(?:regist(?:er|ers|ering|ration)|sign(?:s|ing)?[ -]?up|signup|creates? (?:an?|the|their) (?:new |user |customer )*account)\\b");
  private static final Pattern LOGS_IN =
      Pattern.compile(
          "(?i)\\b(?:log(?:s|ging)?[ -]?in|login|sign(?:s|ing)?[ -]?in|authenticat(?:e|es|ing|ion))\\b");

  private Entrances() {}

  /** One of what a blueprint names for accounts: {@code register}, {@code login}, … */
  public static Optional<String> of(Statement statement) {
    var own = statement.sentence().text();
    var path = SpokenPath.in(own);
    return path.isPresent()
        ? path.flatMap(Entrances::does)
        : said(own).or(() -> SpokenPath.before(statement).flatMap(Entrances::does));
  }

  private static Optional<String> does(SpokenPath path) {
    return AccountPath.does(path.method().orElse("POST"), path.path());
  }

  /** "A successful registration", "upon login": the words name it, whatever stood before. */
  private static Optional<String> said(String text) {
    boolean registers = REGISTERS.matcher(text).find();
    boolean logsIn = LOGS_IN.matcher(text).find();
    return registers == logsIn ? Optional.empty() : Optional.of(registers ? "register" : "login");
  }
}
