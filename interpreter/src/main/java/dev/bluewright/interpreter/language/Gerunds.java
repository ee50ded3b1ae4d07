package dev.bluewright.interpreter.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells by its neighbours whether a word in -ing is a verb or names an activity. */
final class Gerunds {
  /** Verbs of which what is done is the object. */
  private static final Set<String> SUPPORTING =
      Set.of("support", "allow", "include", "handle", "enable", "involve", "permit");

  /** Verbs of which only things are the object. */
  private static final Set<String> KEEPING =
      Set.of(
          "log",
          "track",
          "record",
          "view",
          "list",
          "store",
          "save",
          "browse",
          "display",
          "show",
          "schedule",
          "book",
          "reserve",
          "edit",
          "delete",
          "remove",
          "update",
          "create",
          "add",
          "see",
          "monitor",
          "organize",
          "categorize");

  private final List<Token> tokens;

  Gerunds(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** "a site for browsing offers": after a preposition, and with an object of its own. */
  boolean isVerb(int i) {
    return isListed(i) || startsList(i) || isOfSeveral(i) || isFollowedByObject(i);
  }

  /** "Creating, updating and deleting plots": in a list of such verbs. */
  private boolean isListed(int i) {
    return i > 0
        && isForm(i)
        && isJoint(tokens.get(i - 1))
        && joins(i + 1)
        && tokens.getFirst().tag() == Tag.VERB
        && tokens.getFirst().isGerund();
  }

  /** "Including creating, updating and deleting plots": the first of such verbs. */
  private boolean startsList(int i) {
    return i > 0
        && isForm(i)
        && tokens.get(i - 1).isOneOf("including", "like", "as", "for")
        && joins(i + 1)
        && i + 2 < tokens.size()
        && isForm(i + 2);
  }

  /** "Supports creating, updating, and deleting plots": all of them up to the object. */
  private boolean isOfSeveral(int i) {
    var first = i;
    while (first > 0 && (isJoint(tokens.get(first - 1)) || isForm(first - 1))) {
      first--;
    }
    var end = i;
    while (end < tokens.size() && (isJoint(tokens.get(end)) || isForm(end))) {
      end++;
    }
    return isForm(i)
        && first > 0
        && isForm(first)
        && isForm(end - 1)
        && first < end - 2
        && SUPPORTING.contains(tokens.get(first - 1).lemma())
        && (tokens.get(end).tag() == Tag.DET || hasManyAhead(end - 1));
  }

  private boolean isFollowedByObject(int i) {
    return isForm(i)
        && (Verbs.isForm(tokens.get(i).lower()) || (i > 0 && tokens.get(i - 1).isOneOf("for")))
        && tokens.get(i).tag() != Tag.VERB
        && i > 0
        && leads(i)
        && (next(i).map(Gerunds::startsObject).orElse(false) || hasManyAhead(i))
        && !next(i).map(word -> word.lower().endsWith("ing")).orElse(false);
  }

  /** "Log planting sessions": which sessions are logged. */
  boolean isOfKind(int i) {
    return i == 1
        && tokens.get(i).isGerund()
        && tokens.getFirst().tag() == Tag.VERB
        && KEEPING.contains(tokens.getFirst().lower())
        && next(i)
            .filter(word -> isJoint(word) || (word.tag().isNominal() && hasManyAhead(i)))
            .isPresent();
  }

  /** "the adding, deleting and listing of cars": named like things, since "of" follows. */
  boolean isActivity(int i) {
    if (!isForm(i) || tokens.get(i).tag() != Tag.VERB) {
      return false;
    }
    var ofFollows = next(i).filter(word -> word.isOneOf("of")).isPresent();
    if (i == 0) {
      return ofFollows || (joins(1) && listEndsInOf(1));
    }
    var before = tokens.get(i - 1);
    return (before.isOneOf("the") && (ofFollows || joins(i + 1)))
        || (isJoint(before) && (ofFollows || (joins(i + 1) && listEndsInOf(i + 1))))
        || (isJoint(before) && joins(i + 1) && listStartsWithNoun(i));
  }

  /** "Adding, deleting and listing of cars": up to the "of" there are only such words. */
  private boolean listEndsInOf(int from) {
    var end = from;
    while (end < tokens.size() && (isJoint(tokens.get(end)) || isForm(end))) {
      end++;
    }
    return end < tokens.size() && tokens.get(end).isOneOf("of") && isForm(end - 1);
  }

  private boolean listStartsWithNoun(int i) {
    var first = i - 1;
    while (first > 0 && (isJoint(tokens.get(first)) || isForm(first))) {
      first--;
    }
    return tokens.get(first).isOneOf("the");
  }

  private boolean isForm(int i) {
    var word = tokens.get(i).lower();
    var base = Verbs.base(word, () -> word);
    return word.length() > 4
        && word.endsWith("ing")
        && !Verbs.isNounBeforeNouns(word)
        && !base.equals(word)
        && Verbs.isBase(base);
  }

  /** Whether a preposition stands before, or a list of verbs in -ing with their objects. */
  private boolean leads(int i) {
    var before = tokens.get(i - 1);
    if (isJoint(before)) {
      return tokens.subList(0, i - 1).stream().anyMatch(Token::isGerund);
    }
    return before.isOneOf("for", "of", "by", "about", "without", "on", "like", "including", "as");
  }

  /** "for booking train tickets": nouns follow, the last of which are many. */
  private boolean hasManyAhead(int i) {
    var last = Nouns.lastOfCompound(tokens, i + 1);
    return last < tokens.size()
        && tokens.get(i + 1).tag().isNominal()
        && Nouns.isPlural(tokens.get(last).lower());
  }

  private boolean joins(int i) {
    return i < tokens.size() && isJoint(tokens.get(i));
  }

  private static boolean isJoint(Token word) {
    return word.isOneOf(",", "and", "or", "/", "&");
  }

  private static boolean startsObject(Token word) {
    return word.tag() == Tag.DET
        || word.tag() == Tag.ADJ
        || (word.tag().isNominal() && Nouns.isPlural(word.lower()))
        || word.isOneOf("their", "his", "her", "its", "your", "my", "new", "them");
  }

  private Optional<Token> next(int i) {
    return i + 1 < tokens.size() ? Optional.of(tokens.get(i + 1)) : Optional.empty();
  }
}
