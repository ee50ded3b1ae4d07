package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.outline.Passage;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "- Recipe categories", "- Comments on recipes": a bullet of nothing but things to be kept. */
public final class ThingBulletRule implements Rule {
  /** "View Past Visits" is what is done with visits, and no kind of them. */
  private static final Set<String> ASKING =
      Set.of(
          "view", "edit", "browse", "see", "manage", "create", "find", "search", "update", "delete",
          "remove", "show");

  @Override
  public String name() {
    return "thing-bullet";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    if (statement.passage().kind() != Passage.Kind.BULLET
        || statement.ownerSaid()
        || statement.clauses().size() != 1
        || !statement.clauses().getFirst().isPhrase()
        || ASKING.contains(statement.tokens().getFirst().lower())
        || statement.introduces()) {
      return List.of();
    }
    var facts = new ArrayList<Fact>();
    var clause = statement.clauses().getFirst();
    for (var phrase : clause.objects()) {
      read(phrase, clause, lexicon, facts);
    }
    return facts;
  }

  private static void read(NounPhrase phrase, Clause clause, Lexicon lexicon, List<Fact> facts) {
    var named =
        (isFeature(phrase) ? phrase.owner().or(() -> Optional.of(phrase)) : Optional.of(phrase))
            .flatMap(each -> Naming.entity(each, lexicon))
            .filter(lexicon::isUsualThing);
    if (named.isEmpty()
        || !(phrase.isPlural() || isFeature(clause.objects().getLast()))
        || phrase.of().isPresent()
        || (lexicon.isGeneric(phrase.noun()) && !isFeature(phrase))) {
      return;
    }
    var noun = named.get();
    var head = Noun.of(noun.head());
    var before = before(noun).filter(lexicon::isUsualThing);
    var about =
        clause.after("on", "for", "about").stream()
            .findFirst()
            .flatMap(p -> Naming.entity(p, lexicon));
    if (phrase.head().isOneOf("system")
        && about.filter(of -> !lexicon.isUsualThing(of)).isPresent()) {
      return; // "boat rental system for a period of a week": the whole, and no rental of a period
    }
    if (lexicon.events().isMade(head) && (before.isPresent() || about.isPresent())) {
      relate(head, about.or(() -> before), clause, facts);
    } else if (lexicon.sortsOthers(head) && before.isPresent()) {
      facts.add(new Fact.EntityNamed(head, phrase.span()));
      facts.add(new Fact.RelationOf(before, false, head, phrase.span()));
    } else {
      facts.add(new Fact.EntityNamed(noun, named(noun, phrase)));
    }
  }

  /** The words that name it: "late" is not one of those of "late visits". */
  private static Span named(Noun noun, NounPhrase phrase) {
    var first =
        phrase.modifiers().stream()
            .filter(word -> noun.words().containsAll(Naming.split(word, true)))
            .findFirst()
            .orElse(phrase.head());
    return new Span(first.span().start(), phrase.span().end());
  }

  /** "Shopping cart functionality", "rating system": the thing before is what is kept. */
  private static boolean isFeature(NounPhrase phrase) {
    return !phrase.modifiers().isEmpty()
        && phrase.head().isOneOf("functionality", "feature", "support", "system", "module");
  }

  private static void relate(Noun made, Optional<Noun> about, Clause clause, List<Fact> facts) {
    facts.add(new Fact.EntityNamed(made, clause.span()));
    about.ifPresent(
        noun -> facts.add(new Fact.RelationOf(Optional.of(made), false, noun, clause.span())));
  }

  /** The words before the last; for "user comments" none, since a user is who acts. */
  private static Optional<Noun> before(Noun noun) {
    return noun.words().size() < 2
        ? Optional.empty()
        : Optional.of(new Noun(noun.words().subList(0, noun.words().size() - 1)));
  }
}
