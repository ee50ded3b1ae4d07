package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.language.Nouns;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** "Create a task management API": the name of the system and what it is about. */
public final class SystemNamedRule implements Rule {
  private static final Set<String> MANAGED =
      Set.of(
          "management",
          "tracking",
          "tracker",
          "manager",
          "managing",
          "crud",
          "catalog",
          "booking",
          "reservation",
          "registration",
          "administration");

  @Override
  public String name() {
    return "system-named";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    var facts = new ArrayList<Fact>();
    for (var clause : statement.clauses()) {
      var phrase = clause.isPhrase() || asks(clause, lexicon);
      if (phrase && !clause.negated()) {
        clause.objects().stream().limit(1).forEach(object -> read(object, clause, lexicon, facts));
      }
    }
    return facts;
  }

  private static boolean asks(Clause clause, Lexicon lexicon) {
    return !clause.verbs().isEmpty()
        && lexicon.asksForSystem(clause.verbs().getFirst().lemma())
        && !clause.has("have", "be", "provide");
  }

  private static void read(NounPhrase object, Clause clause, Lexicon lexicon, List<Fact> facts) {
    if (!lexicon.isSystem(object.noun())
        || (clause.isPhrase()
            && (object.isPlural()
                || !object.aside().isEmpty()
                || object.head().isOneOf("database", "website")))) {
      return;
    }
    var words =
        object.modifiers().stream()
            .map(Token::lower)
            .filter(word -> !lexicon.isPlain(word))
            .toList();
    if (words.stream().anyMatch(word -> !word.matches("[a-z][a-z-]*"))) {
      return;
    }
    var about =
        object.modifiers().stream()
            .filter(word -> word.tag().isNominal())
            .map(Token::lemma)
            .filter(
                word ->
                    !lexicon.isPlain(word)
                        && !lexicon.isSystem(word)
                        && word.matches("[a-z][a-z0-9-]*"))
            .toList();
    var span =
        clause.isPhrase() ? object.span() : clause.verbs().getFirst().span().cover(object.span());
    var name = new ArrayList<>(words);
    name.add(object.noun());
    facts.add(new Fact.SystemNamed(List.copyOf(name), span));
    var managed = about.stream().anyMatch(MANAGED::contains) || MANAGED.contains(object.noun());
    var topic =
        about.stream()
            .filter(word -> !MANAGED.contains(word))
            .flatMap(word -> Arrays.stream(word.split("-")))
            .map(Nouns::singular)
            .toList();
    if (!topic.isEmpty() && topic.size() < 4) {
      facts.add(new Fact.Topic(new Noun(topic), managed, object.span()));
    }
  }
}
