package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.fact.Operation;
import dev.bluewright.interpreter.language.NounPhrase;
import java.util.Set;

/** "Create a new group discount for a club": a thing, whatever its last word. */
final class NewThings {
  private NewThings() {}

  static boolean isOne(NounPhrase target, Noun noun, Set<Operation> operations) {
    return operations.contains(Operation.CREATE)
        && noun.words().size() > 1
        && target.modifiers().stream().anyMatch(word -> word.isOneOf("new"));
  }
}
