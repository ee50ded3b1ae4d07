package dev.bluewright.http;

import static dev.bluewright.http.Verb.DELETE;
import static dev.bluewright.http.Verb.GET;
import static dev.bluewright.http.Verb.HEAD;
import static dev.bluewright.http.Verb.OPTIONS;
import static dev.bluewright.http.Verb.PATCH;
import static dev.bluewright.http.Verb.POST;
import static dev.bluewright.http.Verb.PUT;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The methods that each kind of {@link Target} answers to. */
final class Methods {
  static final Set<Verb> COLLECTION = of(GET, HEAD, POST, OPTIONS);
  static final Set<Verb> RECORD = of(GET, HEAD, PUT, PATCH, DELETE, OPTIONS);
  static final Set<Verb> FILE = of(GET, HEAD, PUT, POST, DELETE, OPTIONS);
  static final Set<Verb> DEED = of(POST, OPTIONS);
  static final Set<Verb> VIEW = of(GET, HEAD, OPTIONS);
  static final Set<Verb> PAIR = of(PUT, DELETE, OPTIONS);
  static final Set<Verb> TIE = of(DELETE, OPTIONS);

  private Methods() {}

  private static Set<Verb> of(Verb first, Verb... others) {
    return Collections.unmodifiableSet(EnumSet.of(first, others));
  }
}
