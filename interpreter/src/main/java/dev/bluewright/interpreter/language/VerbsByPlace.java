package dev.bluewright.interpreter.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells by its neighbours whether a word that may be a verb is one. */
final class VerbsByPlace {
  private static final int LONGEST_CIRCUMSTANCE = 10;

  /** Nouns of which there is no plural, or none that is used. */
  private static final Set<String> COLLECTIVES =
      Set.of(
          "information",
          "data",
          "details",
          "history",
          "info",
          "availability",
          "attendance",
          "progress");

  private final List<Token> tokens;

  VerbsByPlace(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Whether a base form is the verb of a request here. */
  boolean isVerb(int i) {
    if (i > 0
        && tokens
            .get(i - 1)
            .isOneOf("a", "an", "the", "each", "every", "its", "their", "this", "of", "per")) {
      return false;
    }
    if (new AfterModals(tokens).isAt(i) || followsLet(i)) {
      return true;
    }
    if (isOfUploads(i)) {
      return false;
    }
    if (startsPhrase(i)) {
      return isImperative(i);
    }
    return continuesVerbs(i) || followsMany(i) || new DoneByMany(tokens).isVerb(i);
  }

  /** "The upload date", "a download endpoint": which date and which endpoint. */
  private boolean isOfUploads(int i) {
    return tokens.get(i).isOneOf("upload", "download")
        && next(i)
            .filter(
                word ->
                    word.isOneOf(
                        "date",
                        "time",
                        "timestamp",
                        "size",
                        "limit",
                        "limits",
                        "url",
                        "endpoint",
                        "endpoints",
                        "service",
                        "api"))
            .isPresent();
  }

  /** "An app that lets people track plots": what they are let do. */
  private boolean followsLet(int i) {
    return i > 1
        && tokens.get(i - 1).tag().isNominal()
        && tokens.get(i - 2).isOneOf("let", "lets", "letting")
        && next(i).filter(word -> word.tag() != Tag.VERB && word.tag() != Tag.AUX).isPresent();
  }

  /** "Projects contain tasks": only a verb, between many and what they do it to. */
  private boolean followsMany(int i) {
    return i > 0
        && Verbs.isOnlyVerb(tokens.get(i).lower())
        && !tokens.get(i).isOneOf("like", "unlike")
        && tokens.get(i - 1).tag().isNominal()
        && Nouns.isPlural(tokens.get(i - 1).lower())
        && startsObject(i);
  }

  private boolean startsPhrase(int i) {
    return i == 0
        || tokens.get(i - 1).isOneOf(":", "-", "–", "—", ";", "|", "please", "*", "then")
        || followsCircumstance(i);
  }

  /** "For each plot, store the size": the request comes after what it is about. */
  private boolean followsCircumstance(int i) {
    return i > 2
        && i < LONGEST_CIRCUMSTANCE
        && tokens.get(i - 1).isOneOf(",")
        && tokens.getFirst().isOneOf("for", "on", "in", "upon", "after", "to")
        && tokens.subList(0, i - 1).stream().noneMatch(t -> t.isOneOf(",") || t.tag() == Tag.AUX);
  }

  /**
   * A base verb that starts a phrase is a verb unless what follows makes it the noun of a compound.
   */
  private boolean isImperative(int i) {
    var next = next(i);
    if (next.isEmpty()) {
      return Verbs.isOnlyVerb(tokens.get(i).lower());
    }
    var word = next.get();
    if (i == 0 && DeedLabel.starts(tokens)) {
      return true;
    }
    if (isNameOfActivity(i, word) || isOfWork(i, word)) {
      return false;
    }
    if (word.isOneOf(
        "of", ":", ")", "(", "=", "-", "–", "is", "are", "must", "should", "can", "may", "will",
        "has", "have")) {
      return false;
    }
    if (Verbs.isOnlyVerb(tokens.get(i).lower())) {
      return !word.isOneOf(".") || i > 0;
    }
    return word.tag() == Tag.DET
        || word.tag() == Tag.PRON
        || (word.isParticiple()
            && i + 2 < tokens.size()
            && Nouns.isPlural(tokens.get(i + 2).lower()))
        || (Verbs.isMostlyVerb(tokens.get(i).lower())
            && (word.tag().isNominal() || (i == 0 && word.isGerund())))
        || (word.tag().isNominal() && (endsInPlural(i + 1) || endsInCollective(i + 1)))
        || word.isOneOf("all", "new", "existing", "multiple", "by", "for", "as", "on", "to", "with")
        || (word.tag() == Tag.ADJ && !Verbs.isBase(word.lower()))
        || (Nouns.isPlural(word.lower()) && endsPhrase(i + 2))
        || (word.isOneOf(",", "/", "and", "or") && listsVerbs(i));
  }

  /** "Work orders", "Work item": nobody works something. */
  private boolean isOfWork(int i, Token next) {
    return tokens.get(i).isOneOf("work")
        && next.isOneOf(
            "order",
            "orders",
            "item",
            "items",
            "session",
            "sessions",
            "hours",
            "schedule",
            "schedules",
            "shifts",
            "experience",
            "permit",
            "permits");
  }

  /** "Grade management", "Message timestamps": two nouns, and nothing else. */
  private boolean isNameOfActivity(int i, Token next) {
    return tokens.size() == 2
        && next.isOneOf("management", "tracking", "creation", "timestamps", "timestamp")
        && !Verbs.isOnlyVerb(tokens.get(i).lower())
        && !Verbs.isMostlyVerb(tokens.get(i).lower());
  }

  /**
   * Whether the phrase that ends before a place is the object: a mark, a preposition or nothing
   * follows.
   */
  boolean endsPhrase(int i) {
    if (i >= tokens.size()) {
      return true;
    }
    return switch (tokens.get(i).tag()) {
      case ADP, PUNCT, CCONJ, SCONJ, PART -> true;
      case NOUN, PROPN, PRON, VERB, AUX, ADJ, ADV, DET, NUM, OTHER -> false;
    };
  }

  /** Whether the nouns from a place on end in a plural: "Book Meeting Rooms". */
  private boolean endsInPlural(int i) {
    var last = Nouns.lastOfCompound(tokens, i);
    return Nouns.isPlural(tokens.get(last).lower()) && endsPhrase(last + 1);
  }

  /** "Store customer information". */
  private boolean endsInCollective(int i) {
    var last = Nouns.lastOfCompound(tokens, i);
    return last > i && COLLECTIVES.contains(tokens.get(last).lower());
  }

  private boolean listsVerbs(int i) {
    for (var j = i + 1; j < Math.min(tokens.size(), i + 4); j++) {
      var token = tokens.get(j);
      if (Verbs.isOnlyVerb(token.lower())
          || (Verbs.isBase(token.lower())
              && next(j).filter(VerbsByPlace::determines).isPresent())) {
        return true;
      }
      if (!token.isOneOf(",", "/", "and", "or", "&")) {
        return false;
      }
    }
    return false;
  }

  /** "List and filter your plots": what stands before can only be done to them. */
  static boolean determines(Token word) {
    return word.isOneOf("a", "an", "the", "all", "your", "my", "their", "his", "her");
  }

  private boolean continuesVerbs(int i) {
    if (i < 2) {
      return false;
    }
    var j = i - 1;
    if (followsAsWellAs(i)
        && (startsObject(i)
            || next(i).map(t -> t.isOneOf("or", "and") || t.tag() == Tag.ADV).orElse(false))) {
      return hasVerbBefore(j);
    }
    if (!tokens.get(j).isOneOf(",", "/", "and", "or", "&")) {
      return false;
    }
    while (j > 0 && tokens.get(j).isOneOf(",", "/", "and", "or", "&")) {
      j--;
    }
    var before = tokens.get(j);
    var lists =
        before.tag() == Tag.VERB
            && Verbs.isBase(before.lower())
            && before.lemma().equals(before.lower());
    var word = tokens.get(i).lower();
    if (new ListedNouns(tokens).isOne(i, j)) {
      return false;
    }
    return lists
        || (isDoneOn(i) && hasVerbBefore(j))
        || (Verbs.isOnlyVerb(word) && startsObject(i) && hasVerbBefore(j))
        || (hasVerbBefore(j) && isAmongVerbs(i))
        || (hasVerbBefore(j) && takesObjectHere(word, i));
  }

  /** "View the plots, book, and cancel visits": between commas, and a verb comes next. */
  private boolean isAmongVerbs(int i) {
    return tokens.get(i - 1).isOneOf(",")
        && next(i).filter(word -> word.isOneOf(",")).isPresent()
        && !Nouns.isPlural(tokens.get(i).lower())
        && listsVerbs(i);
  }

  /** "View plots and comment on them": with the preposition it is something that is done. */
  private boolean isDoneOn(int i) {
    return tokens.get(i - 1).isOneOf("and", "or")
        && tokens.get(i).isOneOf("comment", "vote", "bid", "reply")
        && next(i).filter(word -> word.isOneOf("on", "to")).isPresent();
  }

  private boolean followsAsWellAs(int i) {
    return i > 3 && tokens.get(i - 1).isOneOf("as") && tokens.get(i - 2).isOneOf("well");
  }

  /** "…, view their history, place orders": a verb that may be a noun, with an object after it. */
  private boolean takesObjectHere(String word, int i) {
    if (Verbs.isMostlyVerb(word)) {
      return startsObject(i);
    }
    return next(i)
        .map(
            t ->
                t.tag() == Tag.DET
                    || t.isOneOf("their", "his", "her", "its", "your", "my", "them", "it")
                    || ((Nouns.isPlural(t.lower()) || COLLECTIVES.contains(t.lower()))
                        && endsPhrase(i + 2)))
        .orElse(false);
  }

  private boolean startsObject(int i) {
    return next(i)
        .map(
            t ->
                t.tag() == Tag.DET
                    || t.tag() == Tag.PRON
                    || t.tag().isNominal()
                    || t.tag() == Tag.ADJ)
        .orElse(false);
  }

  private boolean hasVerbBefore(int j) {
    return tokens.subList(0, j + 1).stream().anyMatch(t -> t.tag() == Tag.VERB);
  }

  private Optional<Token> next(int i) {
    return i + 1 < tokens.size() ? Optional.of(tokens.get(i + 1)) : Optional.empty();
  }
}
