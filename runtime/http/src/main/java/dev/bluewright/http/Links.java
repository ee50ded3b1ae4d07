package dev.bluewright.http;

/** Links to further pages, RFC 8288. */
final class Links {
  private Links() {}

  /** The request's own address with another cursor. */
  static String next(Exchange exchange, String cursor) {
    var link = new StringBuilder(160).append('<').append(exchange.path()).append('?');
    for (int from = 0; from < exchange.query().length(); ) {
      int end = exchange.query().indexOf('&', from);
      int to = end < 0 ? exchange.query().length() : end;
      if (to > from && !exchange.query().startsWith("cursor=", from)) {
        quote(exchange.query(), from, to, link);
        link.append('&');
      }
      from = to + 1;
    }
    return link.append("cursor=").append(cursor).append(">; rel=\"next\"").toString();
  }

  private static void quote(String query, int from, int to, StringBuilder link) {
    for (int at = from; at < to; at++) {
      char c = query.charAt(at);
      switch (c) {
        case '<' -> link.append("%3C");
        case '>' -> link.append("%3E");
        default -> link.append(c);
      }
    }
  }
}
