package dev.bluewright.evaluator.scenario;

import dev.bluewright.evaluator.exchange.Exchange;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where an answer says that the next page is: the link with the relation {@code next} (RFC 8288).
 * It is asked for at the address that is judged, whichever host the link names, since a system may
 * know itself by another name and nobody else is to be asked. Stateless.
 */
final class NextPage {
  private static final int LONGEST = 8_000;
  private static final Pattern LINK = Pattern.compile("<([^<>]{1,2000})>([^<]{0,500})");
  private static final Pattern NEXT =
      Pattern.compile("(?i);\\s*rel\\s*=\\s*(\"[^\"]*\\bnext\\b|next\\b)");

  private NextPage() {}

  /** Path and query; empty where there is no such link, or where it is no address. */
  static Optional<String> of(URI base, Exchange exchange) {
    return exchange.answer().headers().getOrDefault("link", List.of()).stream()
        .flatMap(NextPage::next)
        .findFirst()
        .flatMap(link -> target(base, exchange.call().target(), link));
  }

  private static Stream<String> next(String header) {
    return LINK.matcher(header.substring(0, Math.min(LONGEST, header.length())))
        .results()
        .filter(link -> NEXT.matcher(link.group(2)).find())
        .map(link -> link.group(1).strip());
  }

  private static Optional<String> target(URI base, String asked, String link) {
    try {
      if (link.startsWith("?")) {
        return Optional.of(asked.replaceFirst("(?s)\\?.*", "") + new URI(link));
      }
      var next = new URI(base + asked).resolve(new URI(link));
      var path = Optional.ofNullable(next.getRawPath()).orElse("");
      var query = next.getRawQuery() == null ? "" : "?" + next.getRawQuery();
      return Optional.of(below(base, path) + query).filter(target -> target.startsWith("/"));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String below(URI base, String path) {
    var prefix = Optional.ofNullable(base.getRawPath()).orElse("");
    return path.startsWith(prefix + "/") ? path.substring(prefix.length()) : path;
  }
}
