package dev.bluewright.interpreter.language;

import dev.bluewright.interpreter.language.Clause.Complement;
import dev.bluewright.interpreter.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts clauses together from the chunks of a sentence, from left to right. */
final class ClauseReader {
  private static final Set<String> CONDITIONS =
      Set.of("if", "when", "whenever", "once", "unless", "while");

  private final List<Chunk> chunks;
  private final List<Clause> clauses = new ArrayList<>();
  private int at;

  ClauseReader(List<Chunk> chunks) {
    this.chunks = chunks;
  }

  List<Clause> clauses() {
    Optional<String> introduction = Optional.empty();
    var draft = new ClauseDraft();
    while (at < chunks.size()) {
      switch (chunks.get(at)) {
        case Chunk.Subordinator(var token) -> {
          draft = close(draft, introduction);
          introduction = Optional.of(token.lower());
          at++;
        }
        case Chunk.Break _ -> {
          var label = draft.clause(introduction).filter(Clause::isPhrase).map(Clause::objects);
          draft = close(draft, introduction);
          if (label.filter(nouns -> nouns.size() == 1 && saysWhatItDoes(at + 1)).isPresent()) {
            draft.subjects(label.get());
          }
          introduction = Optional.empty();
          at++;
        }
        case Chunk.Verb verb -> {
          if (draft.hasVerb()) {
            var previous = draft;
            draft = close(draft, introduction);
            if (introduction.filter(CONDITIONS::contains).isEmpty()) {
              draft.follow(previous, verb);
            }
            introduction = verb.infinitive() ? Optional.of("to") : introduction.filter(_ -> false);
          } else if (verb.infinitive() && introduction.isEmpty() && draft.isEmpty()) {
            introduction = Optional.of("to");
          }
          verbs(draft, verb);
        }
        case Chunk.Noun noun -> nouns(draft, noun);
        case Chunk.Preposition(var token) -> {
          if (startsMeans(draft, token)) {
            var previous = draft;
            draft = close(draft, introduction);
            introduction = Optional.of("by");
            at++;
            if (chunks.get(at) instanceof Chunk.Verb verb) {
              draft.follow(previous, verb);
              verbs(draft, verb);
            }
          } else {
            preposition(draft, token);
          }
        }
        case Chunk.Word(var token) -> {
          draft.word(token);
          at++;
        }
        case Chunk.Aside aside -> {
          draft.aside(aside);
          at++;
        }
        case Chunk.Joint _ -> at++;
      }
    }
    close(draft, introduction);
    return List.copyOf(clauses);
  }

  /** "Plot table: Stores sizes": what stands before the colon does it. */
  private boolean saysWhatItDoes(int next) {
    return next < chunks.size()
        && chunks.get(next) instanceof Chunk.Verb verb
        && !verb.infinitive()
        && verb.modal().isEmpty()
        && verb.verb().lower().endsWith("s")
        && !verb.verb().lower().equals(verb.verb().lemma());
  }

  /** "Open a survey by choosing one": how it is done is a clause of its own. */
  private boolean startsMeans(ClauseDraft draft, Token preposition) {
    return preposition.isOneOf("by")
        && draft.hasVerb()
        && at + 1 < chunks.size()
        && chunks.get(at + 1) instanceof Chunk.Verb verb
        && verb.verb().isGerund();
  }

  private ClauseDraft close(ClauseDraft draft, Optional<String> introduction) {
    draft.clause(introduction).ifPresent(clauses::add);
    return new ClauseDraft();
  }

  /**
   * Takes a verb and those that are joined to it without anything between: "read, update and
   * delete".
   */
  private void verbs(ClauseDraft draft, Chunk.Verb first) {
    draft.verb(first);
    at++;
    while (true) {
      var next = at;
      while (next < chunks.size() && chunks.get(next) instanceof Chunk.Joint) {
        next++;
      }
      if (next > at
          && next < chunks.size()
          && chunks.get(next) instanceof Chunk.Verb verb
          && joins(first, verb)) {
        draft.verb(verb);
        at = next + 1;
      } else {
        return;
      }
    }
  }

  private static boolean joins(Chunk.Verb first, Chunk.Verb next) {
    return next.modal().isEmpty()
        && !next.infinitive()
        && next.verb().isParticiple() == first.passive()
        && next.verb().isGerund() == first.verb().isGerund();
  }

  private void nouns(ClauseDraft draft, Chunk.Noun first) {
    var list = list(first);
    if (startsClause(draft)) {
      // The last of the list is who does what follows.
      var subject = list.size() == 1 || !draft.hasVerb() ? list : List.of(list.getLast());
      draft.nouns(list.subList(0, list.size() - subject.size()));
      if (draft.hasVerb() && !draft.handsOver()) {
        clauses.addAll(draft.clause(Optional.empty()).stream().toList());
        draft.restart();
      }
      draft.subjects(subject);
    } else {
      draft.nouns(list);
    }
  }

  /** Whether a verb follows, so that the nouns just read are its subject. */
  private boolean startsClause(ClauseDraft draft) {
    if (at >= chunks.size() || !(chunks.get(at) instanceof Chunk.Verb verb)) {
      return false;
    }
    if (!draft.hasVerb()) {
      return true;
    }
    return draft.handsOver()
        ? verb.infinitive()
        : !verb.infinitive() && !verb.verb().isGerund() && !isBareParticiple(verb);
  }

  private static boolean isBareParticiple(Chunk.Verb verb) {
    return !verb.passive() && verb.modal().isEmpty() && verb.verb().isParticiple();
  }

  /** "a title, a price in cents and a cover": what the list holds, leaving out units. */
  private List<NounPhrase> list(Chunk.Noun first) {
    var list = new ArrayList<NounPhrase>();
    list.add(first.phrase());
    at++;
    skipMeasure(list);
    while (true) {
      var next = at;
      var optionally = false;
      while (next < chunks.size() && isBetween(chunks.get(next), next > at)) {
        optionally |=
            chunks.get(next) instanceof Chunk.Word(var token)
                && token.isOneOf("optionally", "possibly");
        next++;
      }
      if (next == at || next >= chunks.size() || !(chunks.get(next) instanceof Chunk.Noun noun)) {
        return list;
      }
      if (isSubjectAhead(next)) {
        return list;
      }
      list.add(optionally ? noun.phrase().optionally() : noun.phrase());
      at = next + 1;
      skipMeasure(list);
    }
  }

  private static boolean isBetween(Chunk chunk, boolean after) {
    return chunk instanceof Chunk.Joint
        || (after
            && chunk instanceof Chunk.Word(var token)
            && (token.tag() == Tag.ADV || token.isOneOf("optional", "both", "either")));
  }

  /** Whether a new clause starts at a noun after "and": "with a title, and users can list them". */
  private boolean isSubjectAhead(int noun) {
    return noun + 1 < chunks.size()
        && chunks.get(noun + 1) instanceof Chunk.Verb verb
        && !verb.infinitive()
        && (verb.modal().isPresent()
            || verb.passive()
            || verb.verb().lemma().equals("be")
            || !verb.verb().isParticiple())
        && !verb.verb().isGerund();
  }

  /** "A price in cents (optional)", "a rating from 1 to 10": no more of the list than the value. */
  private void skipMeasure(List<NounPhrase> list) {
    if (isAt(at, "in") && nounAt(at + 1).filter(ClauseReader::isMeasure).isPresent()) {
      var unit = nounAt(at + 1).orElseThrow();
      if (!unit.aside().isEmpty()) {
        list.set(list.size() - 1, list.getLast().withAside(unit.aside(), unit.span()));
      }
      at += 2;
    } else if (isRange(at) && listGoesOn(at + 4)) {
      at += 4;
    }
  }

  private static boolean isMeasure(NounPhrase phrase) {
    return phrase.modifiers().isEmpty()
        && (Nouns.isUnit(phrase.head().lower()) || phrase.head().isOneOf("stock"));
  }

  private boolean isRange(int from) {
    return (isAt(from, "from") || isAt(from, "between"))
        && isNumberAt(from + 1)
        && isNumberAt(from + 3);
  }

  private boolean listGoesOn(int from) {
    return from + 1 < chunks.size()
        && chunks.get(from) instanceof Chunk.Joint
        && nounAt(from + 1).flatMap(NounPhrase::determiner).isPresent();
  }

  private boolean isAt(int place, String preposition) {
    return place < chunks.size()
        && chunks.get(place) instanceof Chunk.Preposition(var token)
        && token.isOneOf(preposition);
  }

  private boolean isNumberAt(int place) {
    return nounAt(place).filter(phrase -> phrase.head().tag() == Tag.NUM).isPresent();
  }

  private Optional<NounPhrase> nounAt(int place) {
    return place < chunks.size() && chunks.get(place) instanceof Chunk.Noun(var phrase)
        ? Optional.of(phrase)
        : Optional.empty();
  }

  private void preposition(ClauseDraft draft, Token token) {
    at++;
    if (token.isOneOf("such as") && at < chunks.size() && chunks.get(at) instanceof Chunk.Joint) {
      at++;
    }
    var words = new ArrayList<Token>();
    while (at < chunks.size() && chunks.get(at) instanceof Chunk.Word(var word)) {
      words.add(word);
      at++;
    }
    if (at < chunks.size() && chunks.get(at) instanceof Chunk.Noun noun) {
      var phrases = list(noun);
      draft.complement(
          new Complement(token.lower(), phrases, List.copyOf(words)), spanOf(token, phrases));
    } else if (at < chunks.size() && isStateAfter(token, chunks.get(at))) {
      words.add(((Chunk.Verb) chunks.get(at)).verb());
      draft.complement(
          new Complement(token.lower(), List.of(), List.copyOf(words)), chunks.get(at).span());
      at++;
    } else {
      draft.complement(new Complement(token.lower(), List.of(), List.copyOf(words)), token.span());
    }
  }

  private static boolean isStateAfter(Token preposition, Chunk chunk) {
    return preposition.isOneOf("as", "to", "by")
        && chunk instanceof Chunk.Verb verb
        && (verb.verb().isParticiple() || verb.verb().isGerund())
        && verb.modal().isEmpty();
  }

  private static Span spanOf(Token token, List<NounPhrase> phrases) {
    return token.span().cover(phrases.getLast().span());
  }
}
