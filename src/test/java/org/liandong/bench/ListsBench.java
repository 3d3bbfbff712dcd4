package org.liandong.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liandong.bench.Registered.Station;

/**
 * Lists over a million contacts by the HTTP API and as pages of the console, 50 rows a page: first
 * and deep pages, and the count of the whole list, under a city's and a county's role; and the peak
 * of the program's heap while 200,000 rows are fetched as a workbook, against its heap before.
 * Options: {@code --rows 1000000 --export 200000 --turns 200}.
 */
final class ListsBench {

  private static final Pattern NEXT = Pattern.compile("\"next\"\\s*:\\s*\"([^\"]+)\"");
  private static final Pattern COUNTED = Pattern.compile("contacts-count\">[^<]*?([\\d,]+)");
  private static final String[] FIRST = {""};
  private static final int WARM = 40;
  private static final String CITY = "bench-city";
  private static final String COUNTY = "bench-county";
  private static final String COUNT = "/console/contacts/count";

  private ListsBench() {}

  public static void main(String[] arguments) throws Exception {
    int rows = LedgerIngestBench.number(arguments, "--rows", 1_000_000);
    int turns = LedgerIngestBench.number(arguments, "--turns", 200);
    Path work = Path.of("target/bench/lists");
    LedgerIngestBench.delete(work);
    OwnDatabase database = new OwnDatabase(work.resolve("data"));
    try (Program program = LedgerIngestBench.program(work);
        HttpClient client = HttpClient.newHttpClient()) {
      seed(database, LedgerIngestBench.stations(work, database), rows);
      Measured[] measured = lists(program, client, work, turns);
      Sheet.Result sheet =
          new Sheet(program, work).export(LedgerIngestBench.number(arguments, "--export", 200_000));
      System.out.printf(
          Locale.ROOT,
          "RESULT lists first_p95_ms=%.1f deep_p95_ms=%.1f county_vs_city=%.2f"
              + " api_first_p95_ms=%.1f api_deep_p95_ms=%.1f count_p95_ms=%.1f export_rows=%d"
              + " heap_growth_mb=%.0f export_s=%.1f%n",
          measured[1].first(),
          measured[1].deep(),
          Math.max(measured[0].ratio(), measured[1].ratio()),
          measured[0].first(),
          measured[0].deep(),
          measured[2].first(),
          sheet.rows(),
          sheet.heapGrowthMegabytes(),
          sheet.seconds());
    }
    System.exit(0);
  }

  /** A million contacts over ten years and all towns, evenly; written by the owner. */
  private static void seed(OwnDatabase database, List<Station> stations, int rows)
      throws Exception {
    StringBuilder towns = new StringBuilder();
    for (Station station : stations) {
      towns
          .append(towns.isEmpty() ? "" : ",")
          .append(
              "(%s,'%s'::uuid,'%s'::uuid)"
                  .formatted(
                      station.region(), station.organisation(), station.workers().getFirst()));
    }
    database.execute(
        """
        insert into casework.contact (id, version, status, occurred_on, minutes, region, organisation,
          worker, domain, method, population_group, persons, heads, heads_estimated, policy,
          recorded_at, recorded_by)
        select uuidv7(make_interval(secs => -n)), 1, 'STANDING', date '2010-01-01' + (n %% 3650), 45,
          town.region, town.organisation, town.worker, 'ELDERLY', 'HOME_VISIT', 'OLDER_PERSON',
          '{}', 3, false, 1, now(), town.worker
        from generate_series(1, %d) n
        join (select row_number() over () - 1 as k, * from (values %s) t (region, organisation, worker))
          town on town.k = (n * 7919::bigint) %% %d\
        """
            .formatted(rows, towns, stations.size()),
        "vacuum analyze casework.contact");
  }

  private static Pages api(Program program, HttpClient client, Path work, String account)
      throws IOException, InterruptedException {
    String password = Registered.password(work.resolve("registered.properties"), account);
    return new Pages(client, program.port(), Ingest.token(program.port(), account, password));
  }

  private static Browser browser(Program program, Path work, String account)
      throws IOException, InterruptedException {
    Browser browser = new Browser(program.port());
    browser.signIn(account, Registered.password(work.resolve("registered.properties"), account));
    return browser;
  }

  private static Request listOf(Browser browser) {
    return key -> text(browser, "/console/contacts" + (key.isEmpty() ? "" : "?after=" + key));
  }

  private static void text(Browser browser, String path) throws IOException, InterruptedException {
    String page = browser.text(path);
    if (!page.contains("contacts-count")) {
      throw new IOException(path + " is not the list: " + page);
    }
  }

  /** The API's list, the console's list, and the count beside it. */
  private static Measured[] lists(Program program, HttpClient client, Path work, int turns)
      throws IOException, InterruptedException {
    Pages ofCity = api(program, client, work, CITY);
    Pages ofCounty = api(program, client, work, COUNTY);
    String[] cityKeys = ofCity.walk(400);
    String[] countyKeys = ofCounty.walk(400);
    Measured api = measure("API", ofCity, ofCounty, cityKeys, countyKeys, turns);
    try (Browser city = browser(program, work, CITY);
        Browser county = browser(program, work, COUNTY)) {
      Measured console =
          measure("console", listOf(city), listOf(county), cityKeys, countyKeys, turns);
      Pair counted =
          pair("count", key -> city.part(COUNT), FIRST, key -> county.part(COUNT), FIRST, turns);
      return new Measured[] {
        api, console, new Measured(counted.slower(), counted.slower(), counted.ratio())
      };
    }
  }

  private static Measured measure(
      String what, Request city, Request county, String[] cityKeys, String[] countyKeys, int turns)
      throws IOException, InterruptedException {
    Pair first = pair(what + ", first page", city, FIRST, county, FIRST, turns);
    Pair deep = pair(what + ", deep page", city, cityKeys, county, countyKeys, turns);
    return new Measured(first.slower(), deep.slower(), Math.max(first.ratio(), deep.ratio()));
  }

  /** Both roles take turns, so that neither has the warmer program or the quieter minute. */
  private static Pair pair(
      String what, Request city, String[] cityKeys, Request county, String[] countyKeys, int turns)
      throws IOException, InterruptedException {
    long[] ofCity = new long[turns];
    long[] ofCounty = new long[turns];
    for (int i = -WARM; i < turns; i++) {
      long one = nanos(city, cityKeys[Math.floorMod(i, cityKeys.length)]);
      long other = nanos(county, countyKeys[Math.floorMod(i, countyKeys.length)]);
      if (i >= 0) {
        ofCity[i] = one;
        ofCounty[i] = other;
      }
    }
    return new Pair(row(what + ", city", p95(ofCity)), row(what + ", county", p95(ofCounty)));
  }

  private static long nanos(Request request, String key) throws IOException, InterruptedException {
    long start = System.nanoTime();
    request.send(key);
    return System.nanoTime() - start;
  }

  private static double p95(long[] nanos) {
    Arrays.sort(nanos);
    return nanos[(int) (nanos.length * 0.95)] / 1e6;
  }

  private static double row(String name, double p95) {
    System.out.printf(Locale.ROOT, "  %-24s p95 %7.1f ms%n", name, p95);
    return p95;
  }

  /** Asks for one page; an empty key asks for the first. */
  @FunctionalInterface
  private interface Request {
    void send(String key) throws IOException, InterruptedException;
  }

  /** 95th percentiles of the two roles, in milliseconds. */
  private record Pair(double city, double county) {
    double slower() {
      return Math.max(city, county);
    }

    double ratio() {
      return county / city;
    }
  }

  /** The slower p95 of the two roles, in milliseconds, and the county's over the city's. */
  private record Measured(double first, double deep, double ratio) {}

  /** The API's list under one account. */
  private record Pages(HttpClient client, int port, String token) implements Request {

    /** Keys met when so many pages are turned, at most 500 rows each. */
    String[] walk(int pages) throws IOException, InterruptedException {
      List<String> keys = new ArrayList<>();
      String after = "";
      for (int i = 0; i < pages; i++) {
        Matcher next = NEXT.matcher(page(after, 500));
        if (!next.find()) {
          break;
        }
        after = next.group(1);
        keys.add(after);
      }
      return keys.subList(keys.size() / 2, keys.size()).toArray(String[]::new);
    }

    @Override
    public void send(String key) throws IOException, InterruptedException {
      page(key, 50);
    }

    private String page(String after, int limit) throws IOException, InterruptedException {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(
                      URI.create(
                          "http://localhost:%d/api/v1/contacts?limit=%d%s"
                              .formatted(port, limit, after.isEmpty() ? "" : "&after=" + after)))
                  .header("Authorization", "Bearer " + token)
                  .build(),
              HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (answer.statusCode() != 200) {
        throw new IOException("Answered " + answer.statusCode() + " " + answer.body());
      }
      return answer.body();
    }
  }

  /** The console's export, fetched by a signed-in browser. */
  private static final class Sheet {
    private final Program program;
    private final Path work;

    Sheet(Program program, Path work) {
      this.program = program;
      this.work = work;
    }

    record Result(long rows, double heapGrowthMegabytes, double seconds) {}

    Result export(int rows) throws Exception {
      try (Browser browser = browser(program, work, CITY)) {
        // Days are spread evenly over ten years of a million rows: as many days as make the rows.
        String query = "?from=2010-01-01&to=" + lastDay(rows);
        Matcher counted = COUNTED.matcher(browser.text("/console/contacts/count" + query));
        long listed = counted.find() ? Long.parseLong(counted.group(1).replace(",", "")) : -1;
        double before = heapAfterCollection();
        HeapPeak peak = new HeapPeak(this::heapAfterCollection);
        long start = System.nanoTime();
        try (InputStream file = browser.stream("/console/contacts/export" + query)) {
          file.transferTo(OutputStream.nullOutputStream());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Result(listed, Math.max(0, peak.stop() - before), seconds);
      }
    }

    private static String lastDay(int rows) {
      return LocalDate.of(2010, 1, 1).plusDays(rows * 3650L / 1_000_000 - 1).toString();
    }

    /** Megabytes alive after a full collection. */
    private double heapAfterCollection() {
      return LiveHeap.megabytes(program.process().pid());
    }
  }
}
