package dev.bluewright.evaluator.verdict;

import dev.bluewright.evaluator.exchange.Secrets;
import java.util.LinkedHashMap;

/** A sign as it is kept beside exchanges without their secrets. Stateless. */
final class MaskedSign {
  private MaskedSign() {}

  static Sign of(Sign sign, Secrets secrets) {
    return switch (sign) {
      case Sign.Says(var exchange, var words) -> new Sign.Says(exchange, secrets.without(words));
      case Sign.Shows(var exchange, var members) -> {
        var masked = new LinkedHashMap<String, String>();
        members.forEach((name, value) -> masked.put(name, secrets.without(value)));
        yield new Sign.Shows(exchange, masked);
      }
      case Sign.Unlike(var exchange, var some, var others, var apart) ->
          new Sign.Unlike(exchange, some, others, apart.stream().map(secrets::without).toList());
      case Sign.Obeys(var exchange, var plain, var falsy, var apart) ->
          new Sign.Obeys(exchange, plain, falsy, apart.stream().map(secrets::without).toList());
      case Sign.Fetched(var exchange, var visit, var path) ->
          new Sign.Fetched(exchange, visit, secrets.without(path));
      case Sign.Together(var exchange, var signs) ->
          new Sign.Together(exchange, signs.stream().map(each -> of(each, secrets)).toList());
      case Sign.Answered _, Sign.Counts _, Sign.Lists _, Sign.Leaks _ -> sign;
      case Sign.HasHeader _, Sign.LacksHeader _, Sign.Slow _, Sign.Slower _, Sign.Misfits _ -> sign;
    };
  }
}
