package dev.bluewright.interpreter.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of a sentence that only frame what it asks for: who speaks ("As a gardener,") and what
 * for ("so that I can plan ahead").
 */
final class Framing {
  private static final WordList LIST = WordList.read(Framing.class, "connectors.txt");
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final List<List<String>> PURPOSES =
      LIST.words("purpose").stream().map(p -> SPACE.splitAsStream(p).toList()).toList();
  private static final int LONGEST_ROLE = 12;
  private static final int LONGEST_LABEL = 5;
  private static final int LONGEST_CASE = 8;
  private static final int SHORTEST_REQUEST = 3;

  private Framing() {}

  /** The words without the frame; all of them where nothing else would be left. */
  static List<Token> trimmed(List<Token> tokens) {
    var from = Math.max(role(tokens), signedIn(tokens));
    var to = purpose(tokens, from);
    return to - from < SHORTEST_REQUEST ? tokens : List.copyOf(named(tokens, from, to));
  }

  /** "If a user is signed in, they can …": the user can. */
  private static List<Token> named(List<Token> tokens, int from, int to) {
    var rest = tokens.subList(from, to);
    if (from == 0 || from != signedIn(tokens) || !rest.getFirst().isOneOf("they", "he", "she")) {
      return rest;
    }
    var who = new ArrayList<Token>();
    for (var i = 1; !tokens.get(i).isOneOf("is", "are", "has", "have", "was"); i++) {
      who.add(tokens.get(i));
    }
    who.addAll(rest.subList(1, rest.size()));
    return who;
  }

  /** Where "As a gardener," ends; 0 where a sentence does not start so. */
  private static int role(List<Token> tokens) {
    var start = labelEnd(tokens);
    if (tokens.size() < start + LONGEST_ROLE / 2
        || !tokens.get(start).isOneOf("as")
        || !tokens.get(start + 1).isOneOf("a", "an", "the", "any")) {
      return 0;
    }
    for (var i = start + 2; i < Math.min(start + LONGEST_ROLE, tokens.size()); i++) {
      if (tokens.get(i).isOneOf(",")) {
        return i + 1;
      }
      if (tokens.get(i).isOneOf("i", "we")) {
        return i;
      }
    }
    return 0;
  }

  /** Where "If a user is signed in," ends, which tells who does what follows. */
  private static int signedIn(List<Token> tokens) {
    if (tokens.isEmpty() || !tokens.getFirst().isOneOf("if", "when", "once", "whenever", "while")) {
      return 0;
    }
    for (var i = 1; i < Math.min(LONGEST_CASE, tokens.size() - 2); i++) {
      if (tokens.get(i).isOneOf(",", "not", "n't", "and", "or")) {
        return 0;
      }
      if (tokens.get(i).isOneOf("signed", "logged")
          && tokens.get(i - 1).isOneOf("is", "are", "been", "currently", "already")
          && tokens.get(i + 1).isOneOf("in")
          && tokens.get(i + 2).isOneOf(",")) {
        return i + 3;
      }
    }
    return 0;
  }

  /** Where "User story:" or "US-4 -" ends, before the role. */
  private static int labelEnd(List<Token> tokens) {
    for (var i = 1; i < Math.min(LONGEST_LABEL, tokens.size() - 1); i++) {
      if (tokens.get(i).isOneOf(":", "-", "–", "—", ".")) {
        return i + 1;
      }
    }
    return 0;
  }

  private static int purpose(List<Token> tokens, int from) {
    for (var i = from + 1; i < tokens.size(); i++) {
      for (var purpose : PURPOSES) {
        if (startsAt(tokens, i, purpose)) {
          return tokens.get(i - 1).isOneOf(",") ? i - 1 : i;
        }
      }
    }
    return tokens.size();
  }

  private static boolean startsAt(List<Token> tokens, int start, List<String> words) {
    if (start + words.size() > tokens.size()) {
      return false;
    }
    for (var i = 0; i < words.size(); i++) {
      if (!tokens.get(start + i).isOneOf(words.get(i))) {
        return false;
      }
    }
    return true;
  }
}
