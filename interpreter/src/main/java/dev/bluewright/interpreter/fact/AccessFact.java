package dev.bluewright.interpreter.fact;

import dev.bluewright.interpreter.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * Who has accounts, and who may do what.
 *
 * <p>Thread safety: immutable.
 */
public sealed interface AccessFact extends Fact.People {
  /** People have accounts, and do this with them. */
  record AccountAsked(Optional<Noun> people, AccountDeed deed, Span span) implements AccessFact {}

  /** What people are told apart by, in the order of the text. */
  record RolesNamed(List<Noun> roles, Span span) implements AccessFact {}

  /** What is said within a scope may be done by somebody, or by nobody else. */
  record Allowed(Who who, Force force, Span scope, Span span) implements AccessFact {}

  /** Whatever others may, somebody may as well. */
  record Likewise(Who who, Who others, Span span) implements AccessFact {}

  /** How strongly something is said of who may. */
  enum Force {
    /** Nobody else may. */
    ONLY,
    /** They may. */
    MAY,
    /** They want to, or it stands below their name. */
    WANTS
  }

  /** Records of a kind are somebody's own. */
  record Own(Noun noun, Whose whose, Span span) implements AccessFact {}

  /**
   * Records of a kind are for those alone who are somebody's friends.
   *
   * @param kind what they are to whoever makes a record: "friend"
   */
  record Audience(Noun noun, Noun kind, Reach reach, Span span) implements AccessFact {}

  /**
   * Records of a kind are for people whom their owner names, one by one.
   *
   * @param whom who those are; "user" where the text names nobody
   * @param as what they are called of such a record; none where it is only shared with them
   * @param grade what those do with them
   */
  record Shared(Noun noun, Noun whom, Optional<Noun> as, Grade grade, Span span)
      implements AccessFact {

    /** The same, said by more words. */
    public Shared over(Span more) {
      return new Shared(noun, whom, as, grade, span.cover(more));
    }
  }

  /**
   * Whoever does not own records of a kind does not do this with them.
   *
   * @param people what the words call whoever it is, and the others
   * @param operations what they do not do; nothing where they are only kept from seeing them
   */
  record KeptFromOthers(Noun noun, List<Noun> people, List<Operation> operations, Span span)
      implements AccessFact {}

  /** What those do with a record with whom it is shared. */
  enum Grade {
    /** They see it. */
    SEEN,
    /** They change it, too. */
    CHANGED,
    /** The one or the other, as its owner says. */
    EITHER,
    /** What the text says of them. */
    TOLD,
    /** They find them, and what they may is said elsewhere. */
    FOUND
  }

  /** What such people have of the records. */
  enum Reach {
    /** They see them. */
    SEEN,
    /** They see them, as one list with one's own. */
    FED,
    /** One sends them to those people, and to nobody else. */
    SENT
  }

  /** How strongly something is said of whose records are. */
  enum Whose {
    /** Nobody else sees them. */
    ALONE,
    /** They are told from those of others. */
    OWN,
    /** They are somebody's, as "their" says in passing. */
    THEIRS
  }
}
