package dev.bluewright.http;

import io.helidon.webserver.http.ErrorHandler;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRoute;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpSecurity;
import io.helidon.webserver.http.HttpService;
import java.util.function.Supplier;

/**
 * Puts a routing of our own in the place of Helidon's, which walks a list of patterns, filters and
 * error handlers for each request. Nothing can be registered on it.
 */
record ServerRouting(HttpRouting routing) implements HttpRouting.Builder {
  @Override
  public HttpRouting build() {
    return routing;
  }

  @Override
  public HttpRouting.Builder register(HttpService... services) {
    throw closed();
  }

  @Override
  public HttpRouting.Builder register(String pathPattern, HttpService... services) {
    throw closed();
  }

  @Override
  public HttpRouting.Builder route(HttpRoute route) {
    throw closed();
  }

  @Override
  public HttpRouting.Builder addFilter(Filter filter) {
    throw closed();
  }

  @Override
  public HttpRouting.Builder addFeature(Supplier<? extends HttpFeature> feature) {
    throw closed();
  }

  @Override
  public <T extends Throwable> HttpRouting.Builder error(
      Class<T> exceptionClass, ErrorHandler<? super T> handler) {
    throw closed();
  }

  @Override
  public HttpRouting.Builder maxReRouteCount(int maxReRouteCount) {
    throw closed();
  }

  @Override
  public HttpRouting.Builder security(HttpSecurity security) {
    throw closed();
  }

  @Override
  public HttpRouting.Builder copy() {
    return this;
  }

  private static UnsupportedOperationException closed() {
    return new UnsupportedOperationException("Routes are those of the entities");
  }
}
