package dev.bluewright.http;

import static dev.bluewright.http.shape.Frame.frame;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bluewright.http.shape.ApiShape;
import dev.bluewright.http.shape.ApiShape.Part;
import dev.bluewright.http.shape.Slot;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // each test starts its own system
final class PrescribedParameterTest {
  @TempDir Path folder;
  private Shortener system;

  @BeforeEach
  void start() {
    system =
        new Shortener(
            folder,
            ApiShape.prescribed()
                .form(Part.LIST, frame("links", Slot.ITEMS).and("total", Slot.TOTAL))
                .parameter(Link.ENTITY, "min_visits", "visits[gte]")
                .parameter(Link.ENTITY, "name", "original_url[contains]")
                .parameter(Link.ENTITY, "search", "q")
                .parameter(Link.ENTITY, "order_by", "sort")
                .parameter(Link.ENTITY, "order", "direction")
                .choice(Link.ENTITY, "sort", "asc", "sort=visits")
                .choice(Link.ENTITY, "sort", "desc", "sort=-visits")
                .choice(Link.ENTITY, "known", "yes", "visits[gt]=0")
                .parameter(Owner.ENTITY, "order", "direction")
                .build());
    link("Alpha", 3);
    link("beta", 0);
    link("alphabet", 7);
  }

  @AfterEach
  void stop() {
    system.close();
  }

  private void link(String code, int visits) {
    var body =
        "{\"original_url\":\"https://example.com/%s\",\"short_code\":\"%s\",\"visits\":%d}"
            .formatted(code, code, visits);
    assertThat(system.send("POST", "/links", body).statusCode()).isEqualTo(201);
  }

  private HttpResponse<String> get(String query) {
    return system.send("GET", "/links?" + query, "");
  }

  /** The codes of a list in its order. */
  private String codes(String query) {
    var answer = get(query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer
        .body()
        .replaceAll("\\{\"id\":\\d+.*?\"short_code\":\"(\\w+)\"[^}]*}", "$1")
        .replaceAll(".*\\[|].*", "");
  }

  @Test
  void aNameMayMeanAFieldWithAnOperator() {
    assertThat(codes("min_visits=3&order_by=visits")).isEqualTo("Alpha,alphabet");
    assertThat(codes("min_visits=8")).isEmpty();
    assertThat(get("min_visits=3").body()).endsWith("\"total\":2}");
  }

  @Test
  void aNameMayTakeAnotherMeaningThanByConvention() {
    assertThat(codes("name=ALPHA&sort=asc")).isEqualTo("Alpha,alphabet");
    assertThat(codes("search=beta")).isEqualTo("beta");
  }

  @Test
  void eachValueMayMeanAQuery() {
    assertThat(codes("sort=asc")).isEqualTo("beta,Alpha,alphabet");
    assertThat(codes("sort=DESC")).isEqualTo("alphabet,Alpha,beta");
    assertThat(codes("known=yes&sort=asc")).isEqualTo("Alpha,alphabet");
  }

  @Test
  void orderTurnsWhatIsSortedBy() {
    assertThat(codes("order_by=short_code&order=asc")).isEqualTo("Alpha,alphabet,beta");
    assertThat(codes("order_by=short_code&order=desc")).isEqualTo("beta,alphabet,Alpha");
    assertThat(codes("order=asc")).isEqualTo("beta,Alpha,alphabet");
    assertThat(get("order=up").statusCode()).isEqualTo(400);
    assertThat(system.send("GET", "/owners?order=desc", "").statusCode()).isEqualTo(200);
  }

  @Test
  void conventionalNamesStayAndUnknownOnesAreRefused() {
    assertThat(codes("visits[lt]=3")).isEqualTo("beta");
    assertThat(codes("sort=-visits")).isEqualTo("alphabet,Alpha,beta");
    assertThat(get("known=perhaps").statusCode()).isEqualTo(400);
    assertThat(get("max_visits=3").statusCode()).isEqualTo(400);
  }

  @Test
  void errorsSpeakOfTheNameThatWasAskedWith() {
    var refused = get("min_visits=many");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("\"field\":\"min_visits\"").doesNotContain("visits[gte]");
  }

  @Test
  void theNextPageIsAskedForInTheSameWay() {
    link("gamma", 9);

    var first = get("limit=2&sort=asc&min_visits=0");
    var next = first.headers().firstValue("Link").orElseThrow();
    var query = next.substring(next.indexOf('?') + 1, next.indexOf('>'));

    assertThat(codes(query)).isEqualTo("alphabet,gamma");
  }
}
