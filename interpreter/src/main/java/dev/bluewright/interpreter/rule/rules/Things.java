package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.lexicon.Lexicon;

/** Nouns that name what is kept. */
final class Things {
  private Things() {}

  /** Whether it may be a thing, and nobody who acts. */
  static boolean isThing(Noun noun, Lexicon lexicon) {
    return lexicon.fieldTypes().mayBeThing(noun) && !lexicon.isActor(noun.head());
  }

  /** Whether it may be a thing that a text tells of: nobody, nothing general, and no system. */
  static boolean isTold(Noun noun, Lexicon lexicon) {
    return !lexicon.isActor(noun.text())
        && !lexicon.isGeneric(noun.text())
        && !lexicon.isSystem(noun.head())
        && lexicon.fieldTypes().mayBeThing(noun);
  }

  /** Whether records of such a thing are usually kept, or made by what is done. */
  static boolean isKept(Noun noun, Lexicon lexicon) {
    return (lexicon.isUsualThing(noun) || lexicon.events().isMade(noun)) && isThing(noun, lexicon);
  }
}
