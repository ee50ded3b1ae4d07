package dev.bluewright.interpreter.fact;

import static dev.bluewright.interpreter.fact.Operation.CREATE;
import static dev.bluewright.interpreter.fact.Operation.DELETE;
import static dev.bluewright.interpreter.fact.Operation.LIST;
import static dev.bluewright.interpreter.fact.Operation.READ;
import static dev.bluewright.interpreter.fact.Operation.UPDATE;

import java.util.List;
import java.util.Locale;

/** How every service answers, unless something else is prescribed. */
public enum Custom {
  /** Bodies are JSON. */
  JSON,
  /** A list is an array, an empty one too. */
  ARRAYS,
  /** A list is an array and nothing around it. */
  ARRAY,
  /** What is sent is checked. */
  VALIDATED,
  /** What was made or changed is shown. */
  SHOWN,
  /** One record is shown. */
  RECORD,
  /** Records are shown. */
  RECORDS,
  /** A change of some values leaves the others. */
  CHANGED,
  /** A PUT replaces all values. */
  REPLACED,
  /** A deletion shows nothing. */
  GONE,
  /** What goes wrong within is told so. */
  FAULTS,
  /** Errors say what is wrong, always in the same form. */
  ERRORS,
  /** Methods are those of HTTP. */
  METHODS,
  /** Codes are those of HTTP, and an error comes with its message. */
  STATUSES,
  /** The address of what was made is told. */
  LOCATED,
  /** Times are written as RFC 3339 has them, in UTC. */
  TIMES,
  /** Nothing is kept between requests but records. */
  STATELESS,
  /** Records outlive the process. */
  DURABLE,
  /** A page tells where it stands. */
  PAGED,
  /** A list tells how many it shows. */
  COUNTED,
  /** A search takes small letters for capitals. */
  INSENSITIVE,
  /** What is at no address is told so. */
  UNROUTED,
  /** A record that is not there is told so, whether it is asked for or another refers to it. */
  ABSENT,
  /** A body looks as it is shown below; what that is, the sample says. */
  BODY;

  /** The operations that show it. */
  public List<Operation> operations() {
    return switch (this) {
      case JSON -> List.of(CREATE, READ, LIST, UPDATE);
      case ARRAYS, ARRAY, RECORDS, PAGED, COUNTED, INSENSITIVE -> List.of(LIST);
      case VALIDATED, SHOWN -> List.of(CREATE, UPDATE);
      case RECORD, TIMES, STATELESS -> List.of(READ);
      case CHANGED, REPLACED -> List.of(UPDATE);
      case GONE -> List.of(DELETE);
      case FAULTS, METHODS, STATUSES, UNROUTED -> List.of(Operation.values());
      case ERRORS, ABSENT -> List.of(CREATE, READ, UPDATE, DELETE);
      case BODY -> List.of();
      case LOCATED -> List.of(CREATE);
      case DURABLE -> List.of(CREATE, READ);
    };
  }

  /** The name of its words in the lexicon. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
