package dev.bluewright.interpreter.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Corrects tags where descriptions differ from the prose that the tagger learned from: bullets that
 * start with an imperative, lists of verbs, and verbs after a modal.
 */
final class TagRepair {
  private static final Pattern IDENTIFIER =
      Pattern.compile("[A-Za-z]+(?:_[A-Za-z]+)+|[a-z]+(?:[A-Z][a-z]*)+");
  private static final WordList NOUNS = WordList.read(TagRepair.class, "nouns.txt");
  private static final Set<String> PRONOUNS = new HashSet<>(NOUNS.words("pronoun"));
  private static final Set<String> ADJECTIVES = new HashSet<>(NOUNS.words("adjective"));
  private static final Set<String> ADVERBS = new HashSet<>(NOUNS.words("adverb"));
  private static final Set<String> NEVER_VERBS = new HashSet<>(NOUNS.words("never a verb"));

  private static final Set<String> NEVER_ADJECTIVES =
      new HashSet<>(NOUNS.words("never an adjective"));
  private static final Set<String> ACRONYMS =
      Set.of("URL", "URLs", "URI", "ID", "IDs", "SKU", "API", "JSON", "UUID", "ISBN", "QR");
  private static final Set<String> REACHED =
      Set.of(
          "reached",
          "used",
          "needed",
          "spent",
          "received",
          "acquired",
          "collected",
          "worked",
          "earned",
          "covered",
          "travelled",
          "consumed",
          "produced");
  private final List<Token> tokens;

  private TagRepair(List<Token> tokens) {
    this.tokens = tokens;
  }

  static List<Token> repair(List<Token> tokens) {
    var repair = new TagRepair(new ArrayList<>(tokens));
    for (var i = 0; i < tokens.size(); i++) {
      repair.at(i);
    }
    return List.copyOf(repair.tokens);
  }

  /** "Members can book events": no adverb, however rare the verb is. */
  private boolean isObjectInPlural(int i) {
    var lower = tokens.get(i).lower();
    return i > 0
        && tokens.get(i - 1).tag() == Tag.VERB
        && Nouns.isPlural(lower)
        && !ADVERBS.contains(lower);
  }

  private void at(int i) {
    var token = tokens.get(i);
    var lower = token.lower();
    var sure = new SureWords(tokens);
    if (!Character.isLetterOrDigit(token.text().charAt(0))
        || (token.tag() == Tag.NUM && token.isOneOf("e.g", "e.g.", "i.e", "i.e."))) {
      set(i, Tag.PUNCT, lower);
    } else if (new VerbList(tokens).has(i)) {
      set(i, Tag.VERB, lower);
    } else if (sure.isOfParts(i) || sure.isBeforeExamples(i)) {
      set(i, Tag.ADP, lower);
    } else if (sure.isAnswered(i) || sure.isLink(i) || new Signing(tokens).isAt(i)) {
      set(i, Tag.VERB, Nouns.singular(lower));
    } else if (sure.isDuty(i) || sure.isJoinedDeed(i) || new Predicates(tokens).isOfProgram(i)) {
      set(i, Tag.VERB, Verbs.base(lower, () -> VerbForms.base(lower)));
    } else if (isHyphened(token) && isHyphenedVerb(i)) {
      set(i, Tag.VERB, lower);
    } else if (isIdentifier(token)
        || ACRONYMS.contains(token.text())
        || isHyphened(token)
        || (i == 0 && (isNameBefore(1) || new FirstNames(tokens).isName()))) {
      set(i, Tag.NOUN, Nouns.singular(lower));
    } else if (token.isOneOf(
        "can", "could", "should", "must", "shall", "will", "may", "might", "would")) {
      set(i, isNounHere(i) && !isEachCan(i) ? Tag.NOUN : Tag.AUX, lower);
    } else if (token.isOneOf(
        "with", "by", "for", "from", "as", "per", "via", "without", "within", "including")) {
      set(i, Tag.ADP, lower);
    } else if (i > 0
        && token.isOneOf("containing", "using", "regarding", "concerning", "featuring")
        && (tokens.get(i - 1).tag().isNominal() || tokens.get(i - 1).isOneOf(","))) {
      set(i, Tag.ADP, lower);
    } else if (token.isOneOf(
        "if", "when", "whenever", "once", "unless", "while", "because", "whether")) {
      set(i, Tag.SCONJ, lower);
    } else if (token.isOneOf("and", "or", "&", "and/or", "but", "nor", "plus")) {
      set(i, Tag.CCONJ, lower);
    } else if (token.isOneOf("be")) {
      set(i, Tag.AUX, lower);
    } else if (sure.isArticle(i)) {
      set(i, Tag.DET, lower);
    } else if (token.tag() == Tag.PRON && !PRONOUNS.contains(lower) && !isRequest(i)) {
      set(i, Tag.NOUN, Nouns.singular(lower));
    } else if (new HeldSo(tokens).isAt(i)) {
      set(i, Tag.ADJ, lower);
    } else if (token.isOneOf("has") && new HeldSo(tokens).isAt(i + 1)) {
      set(i, Tag.VERB, "have");
    } else if (token.tag() == Tag.VERB
        && ADJECTIVES.contains(lower)
        && (i == 0 || tokens.get(i - 1).tag() != Tag.AUX)) {
      set(i, Tag.ADJ, lower);
    } else if (new NamesInParts(tokens).isPart(i)) {
      set(i, Tag.NOUN, lower);
    } else if (token.tag() == Tag.VERB && isReached(i)) {
      set(i, Tag.ADV, lower);
    } else if (token.isOneOf("past") && i > 0 && tokens.get(i - 1).tag() == Tag.PRON) {
      set(i, Tag.ADJ, lower);
    } else if (token.tag() == Tag.ADV
        && ADJECTIVES.contains(lower)
        && next(i).filter(t -> t.tag().isNominal()).isPresent()) {
      set(i, Tag.ADJ, lower);
    } else if (token.tag() == Tag.ADV && isObjectInPlural(i)) {
      set(i, Tag.NOUN, Nouns.singular(lower));
    } else if (NEVER_VERBS.contains(lower)
        || (token.tag() == Tag.ADP && token.isOneOf("post"))
        || (token.tag() == Tag.ADJ && NEVER_ADJECTIVES.contains(lower))) {
      set(i, Tag.NOUN, Nouns.singular(lower));
    } else if (token.tag() == Tag.VERB
        && Verbs.isNounBeforeNouns(lower)
        && next(i).filter(t -> t.tag().isNominal()).isPresent()) {
      set(i, Tag.NOUN, Nouns.singular(lower));
    } else if (isNounByPlace(i)) {
      set(i, Tag.NOUN, Nouns.singular(lower));
    } else if (token.isOneOf("to") && token.tag().isNominal()) {
      set(i, Tag.PART, lower);
    } else if (token.isOneOf("to")
        && (token.tag() == Tag.SCONJ || token.tag() == Tag.PART)
        && !next(i).map(this::mayBeVerb).orElse(false)) {
      set(i, Tag.ADP, lower);
    } else if (token.tag() == Tag.ADJ && isNameAlone(token)) {
      set(i, Tag.NOUN, Nouns.singular(lower));
    } else if (token.tag() == Tag.ADJ && isJoinedParticiple(i)) {
      set(i, Tag.VERB, VerbForms.base(lower));
    } else if (new Gerunds(tokens).isActivity(i) || new Gerunds(tokens).isOfKind(i)) {
      set(i, Tag.NOUN, lower);
    } else if (new Gerunds(tokens).isVerb(i)) {
      set(i, Tag.VERB, Verbs.base(lower, () -> lower));
    } else if (token.isOneOf("belongs", "defaults")
        || (i == 1 && token.isOneOf("belong") && tokens.getFirst().tag().isNominal())) {
      set(i, Tag.VERB, Nouns.singular(lower));
    } else if (new Predicates(tokens).isPredicate(i)) {
      set(i, Tag.VERB, Verbs.base(lower, () -> Nouns.singular(lower)));
    } else if (isRequest(i)) {
      set(i, Tag.VERB, lower);
    } else if (token.tag() == Tag.VERB
        && (isNounHere(i) || isObjectHere(i) || new Predicates(tokens).startsName(i))) {
      set(i, Tag.NOUN, Nouns.singular(lower));
    } else if (token.tag() == Tag.ADJ && Nouns.isPlural(lower) && !Verbs.isForm(lower)) {
      set(i, Tag.NOUN, Nouns.singular(lower));
    } else if (token.tag() == Tag.VERB && token.isOneOf("have", "has", "had") && isPerfect(i)) {
      set(i, Tag.AUX, "have");
    } else if (token.tag() == Tag.AUX
        && token.isOneOf("have", "has", "had")
        && !next(i).map(t -> t.tag() == Tag.VERB || t.isOneOf("been", "to")).orElse(false)) {
      set(i, Tag.VERB, "have");
    }
  }

  /** "Each can have a size": what was spoken of can. */
  private boolean isEachCan(int i) {
    return i == 1
        && tokens.getFirst().isOneOf("each")
        && next(i).filter(t -> t.isOneOf("have", "hold", "contain", "include")).isPresent();
  }

  /** "The depth reached, the water temperature": it says no more of the value than its name. */
  private boolean isReached(int i) {
    return REACHED.contains(tokens.get(i).lower())
        && i > 2
        && tokens.get(i - 1).tag().isNominal()
        && next(i).filter(t -> t.isOneOf(",", "and")).isPresent()
        && tokens.subList(0, i).stream().anyMatch(t -> t.isOneOf(","));
  }

  /** "Can be created, edited and deleted": what is among participles is one. */
  private boolean isJoinedParticiple(int i) {
    var lower = tokens.get(i).lower();
    var joined = i > 1 && tokens.get(i - 1).isOneOf(",", "and", "or", "/");
    return joined
        && lower.endsWith("ed")
        && Verbs.isOnlyVerb(VerbForms.base(lower))
        && tokens.get(i - 2).tag() == Tag.VERB
        && tokens.get(i - 2).isParticiple()
        && next(i).map(t -> !t.tag().isNominal()).orElse(true);
  }

  /** "that they have hired": a participle follows, and nothing that it could belong to. */
  private boolean isPerfect(int i) {
    return next(i).filter(t -> t.tag() == Tag.VERB && t.isParticiple()).isPresent()
        && next(i + 1).map(t -> !t.tag().isNominal() && t.tag() != Tag.ADJ).orElse(true);
  }

  /** "check-in": a word, although it looks like a mark. */
  private static boolean isHyphened(Token token) {
    return token.tag() == Tag.PUNCT && token.text().matches("[A-Za-z]+-[A-Za-z]+");
  }

  /** "Can check-in": what is done, where only a verb can stand. */
  private boolean isHyphenedVerb(int i) {
    return i > 0
        && Verbs.isBase(tokens.get(i).lower())
        && (tokens.get(i - 1).tag() == Tag.AUX
            || tokens.get(i - 1).tag() == Tag.PART
            || (i > 1
                && tokens.get(i - 1).isOneOf("and", "or", ",")
                && tokens.get(i - 2).tag() == Tag.VERB));
  }

  /** "soilType", "owner_id": names as programs write them. */
  private static boolean isIdentifier(Token token) {
    var odd = token.tag() == Tag.PUNCT || token.tag() == Tag.NUM || token.tag() == Tag.OTHER;
    return odd && IDENTIFIER.matcher(token.text()).matches();
  }

  /**
   * "Survey leads", "Supplier confirms": the first word names something, whatever it looks like.
   */
  private boolean isNameBefore(int i) {
    var first = tokens.getFirst();
    var doubtful = first.tag() == Tag.OTHER || first.tag() == Tag.ADJ;
    return doubtful
        && i < tokens.size()
        && first.text().length() > 2
        && !ADJECTIVES.contains(first.lower())
        && (new Predicates(tokens).startsSentence(i)
            || (first.tag() == Tag.OTHER
                && (tokens.get(i).tag().isNominal() || tokens.get(i).isOneOf("(", ":", "-"))));
  }

  /** "Harvest" as a heading: a name, although it looks like an adjective. */
  private boolean isNameAlone(Token token) {
    return tokens.size() == 1
        && Character.isUpperCase(token.text().charAt(0))
        && !ADJECTIVES.contains(token.lower());
  }

  private boolean mayBeVerb(Token word) {
    return (word.tag() == Tag.VERB && !NounsByPlace.isNoInfinitive(word))
        || word.tag() == Tag.AUX
        || Verbs.isBase(word.lower());
  }

  private boolean isNounByPlace(int i) {
    return new NounsByPlace(tokens).isNoun(i);
  }

  private boolean isRequest(int i) {
    return Verbs.isBase(tokens.get(i).lower()) && new VerbsByPlace(tokens).isVerb(i);
  }

  /** "Store invoices with", "Sort blog posts by": a plural after an imperative is its object. */
  private boolean isObjectHere(int i) {
    if (DeedLabel.isObject(i, tokens)) {
      return true;
    }
    return (i == 1 || (i == 2 && tokens.get(1).tag() == Tag.NOUN))
        && tokens.getFirst().tag() == Tag.VERB
        && Nouns.isPlural(tokens.get(i).lower())
        && new VerbsByPlace(tokens).endsPhrase(i + 1);
  }

  private boolean isNounHere(int i) {
    var lower = tokens.get(i).lower();
    var determined =
        i > 0 && tokens.get(i - 1).isOneOf("a", "an", "the", "each", "every", "its", "their");
    if (determined && !Verbs.isBase(lower) && !Verbs.isForm(lower)) {
      return true;
    }
    if (tokens.size() == 1) {
      return !Verbs.isOnlyVerb(lower);
    }
    return i > 0
        && tokens.get(i - 1).isOneOf("a", "an", "the", "each", "every", "its", "their")
        && next(i).map(t -> !t.tag().isNominal() && t.tag() != Tag.ADJ).orElse(true)
        && !tokens.get(i).isParticiple();
  }

  private Optional<Token> next(int i) {
    return i + 1 < tokens.size() ? Optional.of(tokens.get(i + 1)) : Optional.empty();
  }

  private void set(int i, Tag tag, String lemma) {
    tokens.set(i, tokens.get(i).as(tag, lemma.toLowerCase(Locale.ROOT)));
  }
}
