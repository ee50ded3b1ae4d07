package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Prescription;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.List;
import java.util.Set;

/** "Every note carries its own address as link": a member with the address of the record. */
public final class OwnAddressRule implements Rule {
  private static final Set<String> ADDRESSES = Set.of("address", "url", "link", "uri", "href");
  private static final Set<String> NAMING = Set.of("as", "called", "named", "in", "field", "under");

  @Override
  public String name() {
    return "own-address";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var tokens = statement.tokens();
    for (int at = 0; at + 1 < tokens.size(); at++) {
      if (tokens.get(at).lower().equals("its") && tokens.get(at + 1).lower().equals("own")) {
        return address(tokens, at);
      }
    }
    return List.of();
  }

  private static List<Fact> address(List<Token> tokens, int own) {
    for (int at = own + 2; at < Math.min(tokens.size(), own + 6); at++) {
      if (ADDRESSES.contains(tokens.get(at).lemma())
          || ADDRESSES.contains(tokens.get(at).lower())) {
        var member = member(tokens.subList(at, tokens.size()));
        var span = tokens.get(own).span().cover(member.span());
        var name = member.text().matches("[A-Za-z_][A-Za-z0-9_]*") ? member.text() : "url";
        return List.of(new Fact.Prescribed(new Prescription.OwnAddress(name), span));
      }
    }
    return List.of();
  }

  /** The name that is said, or else the word for it. */
  private static Token member(List<Token> rest) {
    for (int at = 0; at + 1 < rest.size(); at++) {
      if (NAMING.contains(rest.get(at).lower())) {
        return rest.subList(at + 1, rest.size()).stream()
            .filter(token -> token.text().matches("[A-Za-z_][A-Za-z0-9_]*"))
            .filter(token -> !token.isOneOf("a", "the", "field", "member", "property", "called"))
            .findFirst()
            .orElse(rest.getFirst());
      }
    }
    return rest.getFirst();
  }
}
