package org.liandong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** What a first visit to the front page costs a village phone, and what it shows before scripts. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(SmallCity.class)
final class HomeWeightTests {

  private static final int BYTES_MAX = 150_000;
  private static final int CARDS = 4;
  private static final Pattern IN_STYLES =
      Pattern.compile("url\\(\\s*['\"]?([^'\")]+)['\"]?\\s*\\)|@import\\s+['\"]([^'\"]+)");
  private static final Pattern IN_SCRIPTS =
      Pattern.compile("(?:\\bfrom|\\bimport\\(?)\\s*['\"](\\.{0,2}/[^'\"]+)['\"]");

  private final HttpClient client = HttpClient.newHttpClient();
  @LocalServerPort private int port;
  @Autowired private SmallCity city;
  @Autowired private MessageSource messages;

  @BeforeEach
  void build() {
    Viewer.SYSTEM.run(city::buildOnce);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void aFirstVisitWeighsNoMoreThanTheBudget(String language) {
    Map<URI, Answer> fetched = new LinkedHashMap<>();
    fetch(address("/"), language, fetched);
    assertThat(fetched).as("page, styles, two scripts, icon").hasSizeGreaterThanOrEqualTo(5);
    assertThat(fetched.values()).allMatch(answer -> answer.status() == 200);
    Map<String, Integer> weights = new LinkedHashMap<>();
    fetched.forEach((address, answer) -> weights.put(address.getPath(), answer.bytes()));
    int all = weights.values().stream().mapToInt(Integer::intValue).sum();
    assertThat(all).as("bytes over the wire, of %s", weights).isLessThanOrEqualTo(BYTES_MAX);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void textTravelsCompressedAndWhatThePageUsesIsFetchedOnce(String language) {
    Map<URI, Answer> fetched = new LinkedHashMap<>();
    fetch(address("/"), language, fetched);
    Answer page = Objects.requireNonNull(fetched.remove(address("/")));
    assertThat(page.compressed()).isTrue();
    fetched.forEach((address, answer) -> {
      assertThat(answer.caching())
          .as("%s is kept for a year unasked", address)
          .contains("max-age=31536000", "immutable");
      assertThat(address.getPath())
          .as("an address that changes with its content")
          .matches("/assets/.+-[0-9a-f]{32}\\.\\w+|/webjars/[^/]+/\\d+(\\.\\d+)+/.+");
      boolean small = answer.text().length() < 2048;
      assertThat(answer.compressed() || small).as("%s travels compressed", address).isTrue();
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void figuresAndHeadingsStandInTheHtml(String language) {
    Document page = Jsoup.parse(ask(address("/"), language).text(), address("/").toString());
    page.select("script, template, noscript").remove();
    assertThat(page.select("[hx-trigger*=load], [hx-trigger*=reveal]")).isEmpty();
    Locale locale = Locale.forLanguageTag(language);
    assertThat(page.select("h1").text())
        .contains(text("portal.home.headline.first", locale))
        .contains(text("portal.home.headline.second", locale));
    assertThat(page.select("main h2").eachText())
        .contains(text("portal.home.towns", locale), text("portal.home.milestones", locale));
    assertThat(page.select(".timeline li")).isNotEmpty();
    assertThat(page.select("svg.tiles a")).isNotEmpty();
    assertThat(page.select(".stats .stat-label").eachText()).hasSize(CARDS).doesNotContain("");
  }

  /** The page is kept for some seconds, so what was counted meanwhile may be waited for. */
  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void theFiguresInTheHtmlAreTheOfficialOnes(String language) {
    Awaitility.await()
        .untilAsserted(() -> {
          List<Element> cards =
              Jsoup.parse(ask(address("/"), language).text()).select(".stats .stat");
          assertThat(cards).hasSize(CARDS);
          cards.forEach(card -> {
            String question = card.select("a.seal").attr("href");
            assertThat(card.expectFirst(".stat-value").ownText().replace(",", ""))
                .as("the official value of %s", question)
                .isEqualTo(officialValue(question));
          });
        });
  }

  /** The same question asked of the API. */
  private String officialValue(String question) {
    Answer answer = ask(address("/api/v1" + question), "en");
    assertThat(answer.status()).isEqualTo(200);
    return new JsonMapper().readTree(answer.text()).path("value").asString();
  }

  private void fetch(URI address, String language, Map<URI, Answer> fetched) {
    if (fetched.containsKey(address)) {
      return;
    }
    Answer answer = ask(address, language);
    fetched.put(address, answer);
    used(address, answer).forEach(next -> fetch(next, language, fetched));
  }

  /** What a browser asks for next: of a page, a style sheet or a script. */
  private static Stream<URI> used(URI address, Answer answer) {
    Stream<String> found =
        switch (answer.type()) {
          case "text/html" ->
              Jsoup.parse(answer.text())
                  .select(
                      "link[rel~=stylesheet|icon|preload], script[src], img[src], source[src],"
                          + " image[href], use[href]")
                  .stream()
                  .map(one -> one.hasAttr("src") ? one.attr("src") : one.attr("href"));
          case "text/css" -> references(IN_STYLES, answer.text());
          case "text/javascript", "application/javascript" -> references(IN_SCRIPTS, answer.text());
          default -> Stream.of();
        };
    return found
        .filter(reference -> !reference.startsWith("data:") && !reference.startsWith("#"))
        .map(address::resolve);
  }

  private static Stream<String> references(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.group(1) == null ? match.group(2) : match.group(1));
  }

  private Answer ask(URI address, String language) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Accept-Encoding", "gzip")
            .header("Cookie", "language=" + language)
            .build();
    try {
      return Answer.of(client.send(request, HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private URI address(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private String text(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }

  /**
   * What came back.
   *
   * @param bytes of head and body as they travelled
   * @param text unpacked
   */
  private record Answer(
      int status, String type, int bytes, boolean compressed, String caching, String text) {

    static Answer of(HttpResponse<byte[]> response) throws IOException {
      byte[] body = response.body();
      boolean compressed =
          response.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent();
      int head =
          response.headers().map().entrySet().stream()
              .flatMap(header ->
                  header.getValue().stream().map(value -> header.getKey() + ": " + value + "\r\n"))
              .mapToInt(String::length)
              .sum();
      byte[] plain =
          compressed ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes() : body;
      String type = response.headers().firstValue("Content-Type").orElse("");
      return new Answer(
          response.statusCode(),
          type.replaceFirst(";.*", ""),
          head + body.length,
          compressed,
          response.headers().firstValue("Cache-Control").orElse(""),
          new String(plain, StandardCharsets.UTF_8));
    }
  }
}
