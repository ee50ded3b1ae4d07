package dev.bluewright.interpreter.fact;

import dev.bluewright.blueprint.ApiModel.NameStyle;
import dev.bluewright.blueprint.FieldType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a text says of how requests and answers look. */
public sealed interface Prescription {

  /**
   * What comes of a request is answered with a status.
   *
   * @param outcome one of {@code ApiModel.STATUSES}, or {@code success} for whatever the call does
   * @param status the status
   * @param message what is said, word for word
   * @param noun what the request is about, where it is named
   * @param value the value of which two records would hold the same, or that is not as it must be
   * @param absent whether a value is only said to be missing, and not to be wrong
   * @param silent whether nothing is shown
   */
  record StatusOf(
      String outcome,
      int status,
      Optional<String> message,
      Optional<Noun> noun,
      Optional<Noun> value,
      boolean absent,
      boolean silent)
      implements Prescription {
    /** The same of another thing. */
    public StatusOf about(Optional<Noun> other) {
      return new StatusOf(outcome, status, message, other, value, absent, silent);
    }
  }

  /**
   * A body is shown.
   *
   * @param request whether a caller sends it
   * @param status status of the answer, where it stands beside it
   * @param json the sample
   */
  record Sample(boolean request, Optional<Integer> status, Object json) implements Prescription {}

  /** What stands before every collection. */
  record Base(String path) implements Prescription {}

  /** Each record holds its own address. */
  record OwnAddress(String member) implements Prescription {}

  /** Pages of these sites may call the API from a browser. */
  record Origins(List<String> sites) implements Prescription {}

  /** Names are written in one way. */
  record Names(NameStyle style) implements Prescription {}

  /** A body may also be a form. */
  record Forms() implements Prescription {}

  /** Members of a body that nobody knows are ignored. */
  record UnknownIgnored() implements Prescription {}

  /** Ids are numbers that count up. */
  record CountedIds() implements Prescription {}

  /**
   * A call sends the caller on to an address that the record holds.
   *
   * @param status with which status, where that is told
   * @param to the value that holds the address, where it is named
   */
  record Redirects(Optional<Integer> status, Optional<Noun> to) implements Prescription {
    private static final Set<String> ADDRESSES =
        Set.of("url", "link", "address", "uri", "location", "target", "destination", "website");

    /** Whether what it leads to is called an address. */
    public boolean leadsToAddress() {
      return to.map(Noun::head).filter(ADDRESSES::contains).isPresent();
    }
  }

  /**
   * Requests are answered as every service answers them.
   *
   * @param about what the sentence names beside that
   */
  record Usual(Custom custom, Optional<Noun> about) implements Prescription {}

  /**
   * A body has members of these names.
   *
   * @param answered whether it is an answer's
   * @param names the values that they hold
   * @param written how those are written that are not in camel case
   * @param types what those of an answer are, by their names, where that is told
   * @param about whose values they are, where that is named
   */
  record Members(
      boolean answered,
      List<Noun> names,
      Map<Noun, String> written,
      Map<Noun, FieldType> types,
      Optional<Noun> about)
      implements Prescription {}

  /**
   * An answer shows whom the records of the call belong to, and them within it.
   *
   * @param owner the kind of what they belong to
   * @param member the member that holds them, or how many there are; empty where what one of them
   *     holds stands beside what its owner holds
   * @param counted whether the member tells how many there are
   * @param of what they are
   */
  record Within(Noun owner, Optional<String> member, boolean counted, Noun of)
      implements Prescription {}

  /**
   * A call is answered with these members and no other.
   *
   * @param members the values that they hold, by their names as written
   */
  record Shown(Map<String, Noun> members) implements Prescription {}

  /** A call picks a record by a value of its query or its body: {@code _id}. */
  record PickedBy(String name) implements Prescription {}

  /** A value stands in the path of a call. */
  record InPath(Noun name) implements Prescription {}

  /** What is said to whoever signs in with a wrong name or password. */
  record Refusal(String message) implements Prescription {}

  /** Who signs up or in gives these values of a person, beside the password. */
  record Credentials(List<Noun> names) implements Prescription {}

  /**
   * Records are asked for with a parameter.
   *
   * @param name its name as written
   * @param value a value that is shown
   * @param manners how the words say that it is used
   * @param nouns what the words name beside it: a thing, or a value of one
   */
  record Asked(String name, Optional<String> value, List<Manner> manners, List<Noun> nouns)
      implements Prescription {}

  /** How a parameter is used. */
  enum Manner {
    /** A part of the value is enough. */
    PART,
    /** Records are picked by it. */
    PICKED,
    /** It must be there. */
    REQUIRED,
    /** Records are put in an order. */
    SORTED,
    UP,
    DOWN,
    ABOVE,
    BELOW,
    /** The value itself is within the bound. */
    INCLUSIVE;

    /** The name of its words in the lexicon. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Records are there from the start: of each, its values by field. */
  record Records(Noun noun, List<Map<Noun, String>> rows) implements Prescription {}
}
