package dev.bluewright.interpreter.rule;

import dev.bluewright.interpreter.fact.AccountDeed;
import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "With a name, an email address and a password": what people sign up or in with. */
public final class Credentials {
  private static final Pattern WAY =
      Pattern.compile(
          "(?:with|by providing|by entering|by giving|by supplying|providing|entering|using|via|by|including|such as|\\()"
              + " (?<first>ITEM)(?:(?: ,)?(?: and)? (?<second>ITEM))?(?:(?: ,)?(?: and)? (?<third>ITEM))?(?:(?: ,)?(?: and)? (?<fourth>ITEM))?"
                  .replace(
                      "ITEM",
                      "(?:(?:an?|the|their|his|her|your|my|unique|valid|own|is) )*(?:user ?name|user_name|first name|last name"
                          + "|full name|display name|name|e-?mail(?: address)?|password|passwords|phone(?: number)?|address"
                          + "|date of birth|account name|nickname|bio)"));
  private static final List<String> GROUPS = List.of("first", "second", "third", "fourth");
  private static final Pattern BEFORE =
      Pattern.compile("^(?:(?:an?|the|their|his|her|your|my|unique|valid|own|is) )*");

  private static final Noun ACCOUNT = Noun.of("account");

  private Credentials() {}

  /** The values that people give, with the words that name them. */
  public static List<Fact> of(Statement statement) {
    var facts = new ArrayList<Fact>();
    var owner = Optional.of(ACCOUNT);
    statement
        .wording()
        .each(WAY, found -> GROUPS.forEach(group -> add(found, group, owner, facts)));
    return facts;
  }

  private static void add(
      Wording.Found found, String group, Optional<Noun> owner, List<Fact> facts) {
    found
        .text(group)
        .ifPresent(
            words -> {
              var name = BEFORE.matcher(words).replaceFirst("");
              Span span = found.span(group);
              facts.add(
                  name.startsWith("password")
                      ? new Fact.AccountAsked(owner, AccountDeed.PASSWORD, span)
                      : new Fact.FieldOf(owner, field(name), false, span));
            });
  }

  private static Noun field(String name) {
    return switch (name) {
      case "user name", "user_name", "account name" -> Noun.of("username");
      case "email address", "e-mail", "e-mail address" -> Noun.of("email");
      case "phone number" -> Noun.of("phone");
      default -> Noun.said(name);
    };
  }
}
