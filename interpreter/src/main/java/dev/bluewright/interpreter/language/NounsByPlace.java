package dev.bluewright.interpreter.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells nouns from verbs and adjectives where only a noun can stand. */
final class NounsByPlace {
  private static final Set<String> ACTIVITIES =
      Set.of(
          "management",
          "tracking",
          "creation",
          "history",
          "system",
          "functionality",
          "module",
          "processing",
          "handling",
          "administration",
          "maintenance",
          "approval",
          "cancellation",
          "rejection",
          "registration",
          "assignment",
          "scheduling",
          "rescheduling",
          "service");

  private static final Set<String> NO_NAMES =
      Set.of("optional", "unique", "required", "mandatory", "nullable", "positive", "valid");

  private static final Set<String> JOINING =
      Set.of(
          "then",
          "also",
          "too",
          "however",
          "therefore",
          "instead",
          "otherwise",
          "again",
          "thus",
          "still",
          "now",
          "here",
          "there",
          "perhaps",
          "maybe",
          "sometimes",
          "often",
          "always",
          "etc",
          "etc.");

  private final List<Token> tokens;

  NounsByPlace(List<Token> tokens) {
    this.tokens = tokens;
  }

  boolean isNoun(int i) {
    if (isOfInformation(i)) {
      return true;
    }
    return switch (tokens.get(i).tag()) {
      case VERB ->
          isUnknownVerb(i)
              || isOfIt(i)
              || isNamedActivity(i)
              || namesActivity(i)
              || isNounInForm(i)
              || isLedTo(i)
              || isOfVerb(i)
              || isBesideNouns(i)
              || isJoinedObject(i)
              || isLastOfName(i);
      case ADJ -> isSubject(i) || isOneOfNames(i);
      case OTHER -> isSubject(i);
      case ADV -> isItem(i);
      case NOUN, PROPN, PRON, AUX, ADP, DET, NUM, PART, CCONJ, SCONJ, PUNCT -> false;
    };
  }

  /** "A name and contact information": beside nouns, what the information is of. */
  private boolean isOfInformation(int i) {
    return i > 1
        && i + 1 < tokens.size()
        && tokens.get(i + 1).isOneOf("information", "info", "details", "data")
        && Verbs.isBase(tokens.get(i).lower())
        && before(i).isOneOf(",", "and", "or", "with", "including", "has", "have")
        && tokens.get(before(i).isOneOf(",", "and", "or") ? i - 2 : i - 1).tag() != Tag.VERB
        && tokens.subList(0, i).stream().noneMatch(word -> word.tag() == Tag.AUX);
  }

  /** "A shelf of record sleeves": after "of", no verb has the form of dictionaries. */
  private boolean isOfIt(int i) {
    return i > 0 && before(i).isOneOf("of") && Verbs.isBase(tokens.get(i).lower());
  }

  /** "Link harbours to moorings": after "to", no form with an ending can be a verb. */
  private boolean isLedTo(int i) {
    return i > 1 && before(i).isOneOf("to") && isNoInfinitive(tokens.get(i));
  }

  /** "Place bids on boats": after a verb as dictionaries have it, no form with an ending is one. */
  private boolean isOfVerb(int i) {
    return i > 1
        && before(i).tag() == Tag.VERB
        && before(i).lemma().equals(before(i).lower())
        && Verbs.isBase(before(i).lower())
        && tokens.get(i).lower().matches("[a-z]{2,}[^su]s")
        && Nouns.isPlural(tokens.get(i).lower())
        && !Verbs.isBase(tokens.get(i).lower());
  }

  /** "Repairs and likes of boats": among nothing but nouns, up to what they are of. */
  private boolean isBesideNouns(int i) {
    return i > 1
        && isNoInfinitive(tokens.get(i))
        && before(i).isOneOf("and", "or", ",")
        && tokens.subList(0, i).stream()
            .allMatch(t -> t.tag().isNominal() || t.isOneOf("and", "or", ","))
        && Nouns.isPlural(tokens.get(i - 2).lower())
        && next(i).map(t -> t.isOneOf("on", "of", "for", ".")).orElse(true);
  }

  /** "Should handle bookings and returns": after "should", no form with an ending is joined. */
  private boolean isJoinedObject(int i) {
    return i > 2
        && before(i).isOneOf("and", "or", ",")
        && isNoInfinitive(tokens.get(i))
        && !hasObject(i)
        && isOneWish(i);
  }

  /** "Should handle booking tracking and status updates": nothing follows that would be updated. */
  boolean isLastOfName(int i) {
    return i > 2
        && before(i).tag() == Tag.NOUN
        && before(i).lemma().equals(before(i).lower())
        && tokens.get(i - 2).isOneOf("and", "or", ",")
        && isNoInfinitive(tokens.get(i))
        && next(i).map(t -> t.isOneOf(".", ",")).orElse(true)
        && isOneWish(i);
  }

  /** Whether "should" stands before, and no other clause begins between. */
  private boolean isOneWish(int i) {
    var from = i;
    while (from > 0 && tokens.get(from).tag() != Tag.AUX) {
      from--;
    }
    return tokens.get(from).isOneOf("should", "must", "can", "will", "may", "shall")
        && tokens.subList(from + 1, i).stream()
            .noneMatch(
                t -> t.tag() == Tag.SCONJ || t.isOneOf("that", "which", "who", "it", "they", ";"));
  }

  /** Whether it ends as verbs do only where somebody does it, and never after "to". */
  static boolean isNoInfinitive(Token word) {
    return word.lower().matches("[a-z]{3,}[^su]s")
        && Nouns.isPlural(word.lower())
        && !Verbs.isBase(word.lower());
  }

  /** "a garden catalog", "by name, venue and date": no verb that is known, where none is asked. */
  private boolean isUnknownVerb(int i) {
    var word = tokens.get(i).lower();
    var inflected = word.endsWith("ed") || word.endsWith("ing") || Verbs.isForm(word);
    return i > 0 && !Verbs.isBase(word) && !inflected && !asksForVerb(before(i)) && !hasObject(i);
  }

  private boolean asksForVerb(Token before) {
    return switch (before.tag()) {
      case AUX, PART, PRON, ADV -> true;
      case PUNCT -> !before.isOneOf(",", "(", "/");
      case NOUN, PROPN -> Nouns.isPlural(before.lower());
      case VERB, ADJ, ADP, DET, NUM, CCONJ, SCONJ, OTHER -> false;
    };
  }

  private boolean hasObject(int i) {
    return next(i).map(t -> t.tag() == Tag.DET || t.tag() == Tag.PRON).orElse(false);
  }

  /** "Grade management". */
  private boolean isNamedActivity(int i) {
    return i == 0
        && !Verbs.isOnlyVerb(tokens.get(i).lower())
        && next(i).map(t -> ACTIVITIES.contains(t.lower())).orElse(false);
  }

  /** "Progress tracking": nothing but nouns before, and nothing after. */
  private boolean namesActivity(int i) {
    return i > 0
        && tokens.get(i).lower().endsWith("ing")
        && (tokens.subList(0, i).stream()
                .allMatch(t -> t.tag().isNominal() && !Nouns.isPlural(t.lower()))
            || isHandled(i))
        && next(i).map(t -> t.isOneOf("(", ":", "and", ",", "system", "for")).orElse(true);
  }

  /** "The system handles order tracking". */
  private boolean isHandled(int i) {
    return before(i).tag() == Tag.NOUN
        && !Nouns.isPlural(before(i).lower())
        && i > 1
        && tokens
            .get(i - 2)
            .isOneOf("handle", "handles", "manage", "manages", "support", "supports");
  }

  /** "a room booking": a noun that looks like the form of a verb. */
  private boolean isNounInForm(int i) {
    var word = tokens.get(i).lower();
    return i > 0
        && word.endsWith("ing")
        && !Verbs.isForm(word)
        && Verbs.isBase(Verbs.base(word, () -> word))
        && (before(i).tag().isNominal()
            || before(i).tag() == Tag.DET
            || before(i).tag() == Tag.ADJ
            || isPartOfName(i))
        && next(i).map(t -> t.tag() != Tag.DET).orElse(true);
  }

  /** "a status and booking date". */
  private boolean isPartOfName(int i) {
    return before(i).isOneOf(",", "and", "or")
        && next(i).map(t -> t.tag().isNominal() && !Nouns.isPlural(t.lower())).orElse(false);
  }

  /** "a name, specialty and date": between nouns of a list. */
  private boolean isOneOfNames(int i) {
    return i > 1
        && before(i).isOneOf(",", "and")
        && tokens.get(i - 2).tag().isNominal()
        && !NO_NAMES.contains(tokens.get(i).lower())
        && next(i).map(t -> t.isOneOf(",", "and", ".")).orElse(true)
        && tokens.subList(0, i).stream()
            .noneMatch(t -> t.isOneOf("(", ":", "-") || t.lemma().equals("be"));
  }

  /** "Canoe: name, brand, price": alone between commas, and no adverb that joins sentences. */
  private boolean isItem(int i) {
    return i > 0
        && before(i).isOneOf(",", ":")
        && next(i).filter(t -> t.isOneOf(",")).isPresent()
        && !tokens.get(i).lower().endsWith("ly")
        && !JOINING.contains(tokens.get(i).lower())
        && tokens.stream().noneMatch(t -> t.tag() == Tag.AUX || t.tag() == Tag.VERB);
  }

  /** "each heron must be ringed": what stands between an article and a verb. */
  private boolean isSubject(int i) {
    if (i == 0 || tokens.get(i).isParticiple()) {
      return false;
    }
    var isLast = next(i).map(t -> endsPhrase(t) || t.tag() == Tag.AUX).orElse(true) && !isPaired(i);
    var isBeforeVerb =
        next(i).map(t -> t.lower().endsWith("s") && Verbs.isForm(t.lower())).orElse(false);
    return (before(i).isOneOf("a", "an", "the", "each", "every", "any") && (isLast || isBeforeVerb))
        || (before(i).isOneOf("a", "an", "the", "their", "his", "her", "your", "my") && endsPart(i))
        || (i > 1
            && before(i).isOneOf("as")
            && tokens.get(i - 2).isOneOf("such")
            && (isLast || next(i).filter(t -> t.isOneOf(",")).isPresent()));
  }

  /** "To their rental, such as": a comma or nothing follows, and no other such word. */
  private boolean endsPart(int i) {
    return next(i).map(t -> t.isOneOf(",", ".")).orElse(true)
        && (i + 2 >= tokens.size() || tokens.get(i + 2).tag() != Tag.ADJ || isSuchAs(i + 2));
  }

  private boolean isSuchAs(int i) {
    return tokens.get(i).isOneOf("such") && next(i).filter(t -> t.isOneOf("as")).isPresent();
  }

  /** "a reliable and fast service": one of two words before a noun. */
  private boolean isPaired(int i) {
    return i + 3 < tokens.size()
        && tokens.get(i).tag() == Tag.ADJ
        && tokens.get(i + 1).tag() == Tag.CCONJ
        && tokens.get(i + 2).tag() == Tag.ADJ
        && tokens.get(i + 3).tag().isNominal();
  }

  private static boolean endsPhrase(Token token) {
    return switch (token.tag()) {
      case ADP, SCONJ, PART, CCONJ -> true;
      case PUNCT -> token.isOneOf(".", ":", ";", "(", "?", "!");
      case NOUN, PROPN, PRON, VERB, AUX, ADJ, ADV, DET, NUM, OTHER -> false;
    };
  }

  private Token before(int i) {
    return tokens.get(i - 1);
  }

  private Optional<Token> next(int i) {
    return i + 1 < tokens.size() ? Optional.of(tokens.get(i + 1)) : Optional.empty();
  }
}
