package dev.bluewright.interpreter.lexicon;

import dev.bluewright.interpreter.fact.Noun;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The kinds of records that a text defines as classes.
 *
 * <p>Thread safety: immutable.
 */
public record Classes(Set<Noun> names) {
  static final Classes NONE = new Classes(Set.of());

  /** With so many, a text names all kinds of records that it speaks of. */
  private static final int ENOUGH = 3;

  private static final Set<String> STANDING =
      Set.of("request", "record", "detail", "information", "entry", "data", "listing", "log");

  /** What a class is called by that stands for the parts of what is spoken of. */
  private static final Set<String> PARTS =
      Set.of("item", "entry", "line", "record", "posting", "log");

  private static final int SHORTEST = 5;

  /** Keeps a copy. */
  public Classes {
    names = Collections.unmodifiableSet(new LinkedHashSet<>(names));
  }

  /** Whether the text defines what it is about by its classes, so that few others are kept. */
  public boolean areAll() {
    return names.size() >= ENOUGH;
  }

  /** Whether it is one of them. */
  public boolean has(Noun noun) {
    return names.contains(noun);
  }

  /** The class that a noun stands for: by its name, or by a part of its name that no other has. */
  public Optional<Noun> of(Noun noun) {
    return names.contains(noun)
        ? Optional.of(noun)
        : ending(noun).or(() -> only(noun)).or(() -> standing(noun)).or(() -> parts(noun));
  }

  /** "Garden plot" where there is a class for plots: the longest name that it ends with. */
  public Optional<Noun> ending(Noun noun) {
    return names.stream()
        .filter(noun::narrows)
        .max(Comparator.comparingInt(name -> name.words().size()));
  }

  /** "Plot" where there is one class whose name begins so: plot rentals. */
  public Optional<Noun> beginning(Noun noun) {
    return sole(
        names.stream()
            .filter(name -> name.words().size() > noun.words().size())
            .filter(name -> name.words().subList(0, noun.words().size()).equals(noun.words()))
            .toList());
  }

  /** "Rental" where there are plot rentals and no others. */
  private Optional<Noun> only(Noun noun) {
    return sole(
        names.stream()
            .filter(name -> name.narrows(noun) || (isLong(noun) && joined(name, noun)))
            .toList());
  }

  private static boolean isLong(Noun noun) {
    return noun.words().size() == 1 && noun.text().length() > SHORTEST;
  }

  /** "Bedkeeping" where there is a class GardenBedKeeping. */
  private static boolean joined(Noun name, Noun noun) {
    return name.words().size() > 1 && String.join("", name.words()).endsWith(noun.text());
  }

  /** "Menu" where there are menu items alone. */
  private Optional<Noun> parts(Noun noun) {
    return sole(
        names.stream()
            .filter(name -> PARTS.contains(name.head()) && name.words().size() > 1)
            .filter(name -> name.words().subList(0, name.words().size() - 1).equals(noun.words()))
            .toList());
  }

  private static Optional<Noun> sole(List<Noun> found) {
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** "Rental request" where there are rentals: a rental that somebody asks for. */
  private Optional<Noun> standing(Noun noun) {
    List<String> words = noun.words();
    return words.size() > 1 && STANDING.contains(noun.head())
        ? of(new Noun(words.subList(0, words.size() - 1)))
        : Optional.empty();
  }
}
