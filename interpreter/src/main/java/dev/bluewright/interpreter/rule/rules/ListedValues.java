package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.rule.TokenList;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A thing and the values that are listed for it. */
final class ListedValues {
  private ListedValues() {}

  static List<Fact> of(Noun thing, Span lead, List<TokenList.Item> items) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact.EntityNamed(thing, lead));
    facts.add(new Fact.Framing(lead));
    for (var item : items) {
      item.noun()
          .ifPresent(
              field ->
                  facts.add(
                      new Fact.FieldOf(Optional.of(thing), field, item.isPlural(), item.span())));
    }
    return facts;
  }
}
