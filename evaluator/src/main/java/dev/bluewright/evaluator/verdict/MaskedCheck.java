package dev.bluewright.evaluator.verdict;

import dev.bluewright.evaluator.exchange.Secrets;

/** A check as it is kept beside exchanges without their secrets. Stateless. */
final class MaskedCheck {
  private MaskedCheck() {}

  static Check of(Check check, Secrets secrets) {
    return switch (check) {
      case Check.Status status -> status;
      case Check.Done done -> done;
      case Check.Holds(var exchange, var pointer, var value) ->
          new Check.Holds(exchange, secrets.without(pointer), secrets.without(value));
      case Check.Present(var exchange, var pointer) ->
          new Check.Present(exchange, secrets.without(pointer));
      case Check.Absent(var exchange, var pointer) ->
          new Check.Absent(exchange, secrets.without(pointer));
      case Check.Listed(var exchange, var list, var idPointer, var id) ->
          new Check.Listed(
              exchange, secrets.without(list), secrets.without(idPointer), secrets.without(id));
      case Check.NotListed(var exchange, var list, var idPointer, var id) ->
          new Check.NotListed(
              exchange, secrets.without(list), secrets.without(idPointer), secrets.without(id));
      case Check.Before(var exchange, var list, var idPointer, var first, var second) ->
          new Check.Before(
              exchange,
              secrets.without(list),
              secrets.without(idPointer),
              secrets.without(first),
              secrets.without(second));
      case Check.AtMost(var exchange, var list, var most) ->
          new Check.AtMost(exchange, secrets.without(list), most);
      case Check.Header(var exchange, var name, var value) ->
          new Check.Header(exchange, name, secrets.without(value));
      case Check.Mentions(var exchange, var words) ->
          new Check.Mentions(exchange, secrets.without(words));
      case Check.Silent(var exchange, var words) ->
          new Check.Silent(exchange, secrets.without(words));
      case Check.Unseen(var exchange, var sign) ->
          new Check.Unseen(exchange, MaskedSign.of(sign, secrets));
      case Check.NoWay(var exchange, var what) -> new Check.NoWay(exchange, secrets.without(what));
    };
  }
}
