package dev.bluewright.interpreter.rule.rules;

import dev.bluewright.interpreter.fact.Fact;
import dev.bluewright.interpreter.fact.Noun;
import dev.bluewright.interpreter.language.Clause;
import dev.bluewright.interpreter.language.NounPhrase;
import dev.bluewright.interpreter.language.Token;
import dev.bluewright.interpreter.lexicon.Lexicon;
import dev.bluewright.interpreter.rule.Attributes;
import dev.bluewright.interpreter.rule.Naming;
import dev.bluewright.interpreter.rule.Rule;
import dev.bluewright.interpreter.rule.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** "Each book has a title and an author", "an author has many books". */
public final class HaveRule implements Rule {
  private static final Set<String> HOLDING =
      Set.of(
          "have",
          "own",
          "include",
          "contain",
          "consist",
          "store",
          "hold",
          "carry",
          "comprise",
          "track");

  private static final Set<String> RECORDING =
      Set.of(
          "record", "store", "keep", "save", "show", "display", "list", "need", "require",
          "specify", "define");

  /** What an answer's parts hold, of which nothing is kept for that alone. */
  private static final Pattern OF_ANSWER =
      Pattern.compile(
          "\\b(?:array|list|response)\\b.*\\beach (?:item|element|entry|object)"
              + " (?:contains?|has|includes?|holds?)\\b|^each (?:object|element)"
              + " (?:in|of|has|contains|includes|holds)\\b");

  private static final Pattern ANSWERS =
      Pattern.compile(
          "(?i)\\b(?:returns?|responds? with|answers? with|json"
              + " response)\\b.*\\b(?:array|list)\\b");

  @Override
  public String name() {
    return "have";
  }

  @Override
  public List<Fact> facts(Statement statement, Lexicon lexicon) {
    if (statement.tokens().stream()
        .limit(5)
        .anyMatch(word -> word.isOneOf("enum", "enumeration"))) {
      return List.of();
    }
    if (OF_ANSWER.matcher(statement.wording().line()).find()
        || isBelowAnswer(statement)
        || LikewiseRule.isSaid(statement, lexicon)) {
      return List.of();
    }
    var facts = new ArrayList<Fact>();
    for (var clause : statement.clauses()) {
      var has = isRecorded(clause) || holds(clause);
      var describes = clause.has("represent", "describe", "define", "model");
      var asserts =
          !clause.negated()
              && (!clause.passive() || PartsOfOne.isMadeOf(clause))
              && !OperationRule.isCondition(clause);
      if (has && asserts && HeldThing.read(clause, lexicon, facts)) {
        continue;
      }
      if ((has || describes) && asserts && !NoValue.isSought(clause)) {
        for (var subject : subjects(clause, statement)) {
          var named = spokenOf(subject, clause, lexicon);
          read(
              named,
              !named.equals(subject),
              has ? Attributes.held(clause, lexicon) : described(clause, statement, lexicon),
              clause,
              lexicon,
              facts);
        }
      }
    }
    return facts;
  }

  /** "It returns a list of matches": what each match has, below that, is a part of the answer. */
  private static boolean isBelowAnswer(Statement statement) {
    return statement
        .passage()
        .above()
        .filter(each -> ANSWERS.matcher(each.prose().text()).find())
        .isPresent();
  }

  /** Who has it; in "letters that have a title" what stands before. */
  private static List<NounPhrase> subjects(Clause clause, Statement statement) {
    var relative =
        clause.introducedBy().filter(Set.of("that", "which")::contains).isPresent()
            && clause.modal().isEmpty()
            && clause.subjects().stream()
                .allMatch(subject -> subject.head().isOneOf("that", "which"));
    var at = statement.clauses().indexOf(clause);
    return relative && at > 0 && !statement.clauses().get(at - 1).targets().isEmpty()
        ? List.of(statement.clauses().get(at - 1).targets().getLast())
        : clause.subjects();
  }

  /** "The class describes a bed dug in a plot, containing a size": the values follow a remark. */
  private static List<NounPhrase> described(Clause clause, Statement statement, Lexicon lexicon) {
    var clauses = statement.clauses();
    var next = clauses.indexOf(clause) + 1;
    var own = Attributes.with(clause, lexicon);
    return own.isEmpty()
            && next < clauses.size()
            && clauses.get(next).subjects().equals(clause.subjects())
            && clauses.get(next).verbs().stream().allMatch(Token::isParticiple)
        ? Attributes.with(clauses.get(next), lexicon)
        : own;
  }

  /** "It holds plot details such as …": of the thing whose details they are. */
  private static NounPhrase spokenOf(NounPhrase subject, Clause clause, Lexicon lexicon) {
    return subject.head().isOneOf("it") && clause.objects().size() == 1
        ? clause
            .objects()
            .getFirst()
            .owner()
            .filter(_ -> lexicon.isGeneric(clause.objects().getFirst().noun()))
            .orElse(subject)
        : subject;
  }

  private static boolean holds(Clause clause) {
    return PartsOfOne.isMadeOf(clause)
        || (clause.verbs().stream()
                .anyMatch(
                    verb ->
                        (HOLDING.contains(verb.lemma()) && !isKeptTrackOf(verb, clause))
                            || (verb.lower().equals("records") && ofIt(clause)))
            && clause.after("in").stream().noneMatch(phrase -> phrase.noun().equals("database")));
  }

  /** "The desk should keep track of plots": what the whole does, where no thing is spoken of. */
  private static boolean isKeptTrackOf(Token verb, Clause clause) {
    return verb.lemma().equals("track")
        && clause.modal().isPresent()
        && clause.subjects().stream()
            .flatMap(subject -> subject.determiner().stream())
            .noneMatch(word -> word.isOneOf("each", "every", "a", "an"));
  }

  /** "It records a date": what was spoken of before. */
  private static boolean ofIt(Clause clause) {
    return clause.subjects().size() == 1 && clause.subjects().getFirst().head().isOneOf("it");
  }

  /**
   * "Each visit must record a fee", "a visit records the plot and the fee": values of a thing,
   * since a thing records no others.
   */
  static boolean isRecorded(Clause clause) {
    return clause.verbs().stream().anyMatch(verb -> RECORDING.contains(verb.lemma()))
        && clause.subjects().size() == 1
        && (clause
                .subjects()
                .getFirst()
                .determiner()
                .filter(word -> word.isOneOf("each", "every") || listsRecords(word, clause))
                .isPresent()
            || (ofIt(clause) && clause.verbs().getFirst().isOneOf("records")))
        && clause.modal().filter(word -> word.isOneOf("can", "may")).isEmpty();
  }

  private static boolean listsRecords(Token determiner, Clause clause) {
    return determiner.isOneOf("a", "an") && clause.has("record") && clause.objects().size() > 1;
  }

  private static void read(
      NounPhrase subject,
      boolean isNamed,
      List<NounPhrase> values,
      Clause clause,
      Lexicon lexicon,
      List<Fact> facts) {
    var owner =
        Naming.entity(subject, lexicon)
            .filter(_ -> !isValueOfAnother(subject, lexicon))
            .filter(noun -> !lexicon.isSystem(noun.head()))
            .filter(
                noun ->
                    !lexicon.isActor(noun.text())
                        || isNamed
                        || clause.has("have", "represent", "own")
                        || isOneSpokenOf(subject, clause))
            .filter(noun -> !subject.head().isOneOf("enum", "enumeration"));
    if (owner.isEmpty()
        || (values.isEmpty() && !clause.has("have"))
        || (!values.isEmpty() && values.stream().allMatch(NoValue::isLength))) {
      return;
    }
    var span = subject.span();
    var said =
        isRecorded(clause) || holds(clause) ? clause.verbs().getFirst().span() : clause.span();
    facts.add(new Fact.EntityNamed(owner.get(), span.cover(said)));
    if (PartsOfOne.read(owner.get(), clause, lexicon, facts)) {
      return;
    }
    var many = false;
    var holder = owner.get();
    for (var value : values) {
      var each = EachOf.named(value, facts, lexicon);
      if (each.isPresent()) {
        holder = each.get();
        facts.add(new Fact.Framing(value.span()));
        continue;
      }
      many =
          HeldValue.isMany(value)
              || (many && isBarePlural(value, lexicon))
              || isOfSet(value, values);
      if (holder.equals(owner.get()) || !EachOf.counted(holder, value, lexicon, facts)) {
        HeldValue.read(holder, value, values, many, lexicon, facts);
      }
    }
  }

  /** "The code of a plot has four letters": said of a value. */
  private static boolean isValueOfAnother(NounPhrase subject, Lexicon lexicon) {
    return subject.of().isPresent()
        && lexicon.fieldTypes().isFieldName(Noun.of(subject.noun()))
        && !lexicon.isUsualThing(Noun.of(subject.noun()));
  }

  /** "Several beds and plants": the second are several too. */
  private static boolean isBarePlural(NounPhrase phrase, Lexicon lexicon) {
    return phrase.isPlural()
        && phrase.determiner().isEmpty()
        && Naming.entity(phrase, lexicon).filter(lexicon::isUsualThing).isPresent();
  }

  /** "A set of beds and trays": the second are in sets too. */
  private static boolean isOfSet(NounPhrase phrase, List<NounPhrase> values) {
    return phrase.isPlural()
        && phrase.determiner().isEmpty()
        && !phrase.equals(values.getFirst())
        && values.getFirst().head().isOneOf("set", "collection")
        && values.getFirst().of().filter(NounPhrase::isPlural).isPresent();
  }

  /** "It contains a name and a size": the thing of the sentence before. */
  private static boolean isOneSpokenOf(NounPhrase subject, Clause clause) {
    return subject.head().isOneOf("it") && clause.modal().isEmpty();
  }
}
