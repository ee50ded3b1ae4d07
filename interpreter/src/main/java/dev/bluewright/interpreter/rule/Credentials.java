package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.fact.AccessFact;
import dev.bluewright.interpreter.fact.AccountDeed;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "With a name, an email address and a password": what people sign up or in with. */
public final class Credentials {
  /** A value that people have, or give when they sign up or in. */
  public static final String VALUE =
      "(?:user ?name|user_name|first[ _]?name|last[ _]?name|full[ _]?name|display[ _]?name|name|e-?mail(?: address)?|passwords?"
          + "|phone(?:[ _]?number)?|address|date of birth|account name|nickname|bio)";

  private static final String ITEM =
      "(?:(?:an?|the|their|his|her|your|my|unique|valid|own|is) )*(?:[\"'“] )?"
          + VALUE
          + "(?: [\"'”])?";
  private static final Pattern WAY =
      Pattern.compile(
          "(?:with|by providing|by entering|by giving|by supplying|by sending|by submitting|providing|entering|using|via|by|including"
              + "|containing|such as|\\()"
              + "(?: an? (?:json|request)(?: object| body| payload)*(?: with| containing| including| that contains))?"
              + " (?<first>ITEM)(?:(?: ,)?(?: and)? (?<second>ITEM))?(?:(?: ,)?(?: and)? (?<third>ITEM))?(?:(?: ,)?(?: and)? (?<fourth>ITEM))?"
                  .replace("ITEM", ITEM)
              + "(?: as strings?)?");
  private static final List<String> GROUPS = List.of("first", "second", "third", "fourth");
  private static final Pattern BEFORE =
      Pattern.compile("^(?:(?:an?|the|their|his|her|your|my|unique|valid|own|is|[\"'“]) )*");
  private static final Pattern AFTER = Pattern.compile("(?: [\"'”])+$");

  private static final Noun ACCOUNT = Noun.of("account");

  private Credentials() {}

  /** The values that people give, with the words that name them. */
  public static List<Fact> of(Statement statement) {
    return statement
        .wording()
        .all(WAY, found -> GROUPS.stream().flatMap(group -> value(found, group).stream()));
  }

  /** The value that a group of words names. */
  public static Optional<Fact> value(Wording.Found found, String group) {
    var owner = Optional.of(ACCOUNT);
    return found
        .text(group)
        .map(
            words -> {
              var name = AFTER.matcher(BEFORE.matcher(words).replaceFirst("")).replaceFirst("");
              Span span = found.span(group);
              return name.startsWith("password")
                  ? new AccessFact.AccountAsked(owner, AccountDeed.PASSWORD, span)
                  : new Fact.FieldOf(owner, field(name), false, span);
            });
  }

  private static Noun field(String name) {
    return switch (name) {
      case "user name", "user_name", "account name" -> Noun.of("username");
      case "email address", "e-mail", "e-mail address" -> Noun.of("email");
      case "phone number", "phone_number", "phonenumber" -> Noun.of("phone");
      default ->
          Noun.said(
              name.replace('_', ' ').replaceAll("^(first|last|full|display)name$", "$1 name"));
    };
  }
}
