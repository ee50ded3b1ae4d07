package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Wording;
import java.util.Optional;
import java.util.regex.Pattern;

/** How texts speak of how much there is of a thing. */
final class StockWords {
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final Pattern LEFT = Pattern.compile("^(.*) (?:available|left)$");
  private static final String HELD =
      "(?:copies|units|items|pieces|seats|spots|places|tickets|rooms|books|products|bikes|cars|tools)";

  /** "The stock of the product", "the product's stock", "the number of available copies". */
  static final String FIELD =
      "(?:(?:the|its|their|that|this|each|every|all) )?(?:(?<whose>"
          + Wording.NAME
          + ")(?: 's|'s|s'| ') )?(?:(?:current|total) )*(?<field>"
          + "(?:(?!the |in |of |and |any |enough )[a-z]+ )?(?:available )?(?:stock|inventory)(?: (?:levels?|quantity|quantities|counts?|amounts?|numbers?))?"
          + "|(?:quantity|quantities|amount|number|count) (?:in stock|on hand|available)"
          + "|(?:number|count|amount|quantity) of (?:(?:available|free|remaining|its) )?"
          + HELD
          + "(?: (?:available|left|in stock))?|"
          + HELD
          + " (?:available|left|in stock)|(?:available|free|remaining) "
          + HELD
          + "|copies|quantities|(?:available |remaining )?quantity|availability|it(?= "
          + "(?:accordingly|automatically|again|back|too|by|$|[.;!,]))|it$)"
          + "(?: (?:of|for|from) (?:(?:the|an?|its|each|every|all|any|those|that) )*"
          + "(?:(?:ordered|sold|purchased|bought|corresponding|respective|borrowed|involved) )?(?<thing>"
          + Wording.NAME
          + "))?";

  /** By how much, which the records say. */
  static final String SO_MUCH =
      "(?: (?:accordingly|automatically|again|back|too|as well|immediately|correspondingly|by (?:one|1|(?:(?:the|that|its|this) )?"
          + "(?:(?:[a-z]+ed|given|sold|same|bought|corresponding|respective) )?(?:quantity|quantities|amount|amounts|number)"
          + "(?: (?:ordered|sold|received|returned|bought|of (?:(?:the|an?) )?[a-z]+(?: (?:ordered|items?|sold))?))?)))*";

  private StockWords() {}

  /** What has the stock. */
  static Optional<Noun> thing(Wording.Found found, Lexicon lexicon) {
    return found
        .noun("thing", lexicon)
        .or(() -> found.noun("whose", lexicon))
        .or(() -> goods(found, lexicon));
  }

  /** "Product stock": the first word is what has it. */
  private static Optional<Noun> goods(Wording.Found found, Lexicon lexicon) {
    return found
        .text("field")
        .map(field -> SPACE.splitAsStream(field).toList())
        .filter(words -> words.size() > 1 && words.get(1).matches("stock|inventory"))
        .flatMap(words -> Wording.noun(words.getFirst(), lexicon));
  }

  /** The value itself. */
  static Optional<Noun> field(Wording.Found found, Lexicon lexicon) {
    var goods = goods(found, lexicon);
    return found
        .text("field")
        .map(text -> goods.isPresent() ? text.substring(text.indexOf(' ') + 1) : text)
        .filter(text -> !text.equals("it"))
        .map(text -> LEFT.matcher(text).replaceAll("available $1"))
        .flatMap(Wording::whole);
  }
}
