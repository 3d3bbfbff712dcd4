package org.liandong.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liandong.registry.OrganisationKind;
import org.liandong.shared.RegionCode;
import org.liandong.shared.ServiceDomain;
import org.springframework.core.io.ClassPathResource;

/**
 * An organisation of the demo city. Those the 2018 article names are there by their names; the
 * others carry 演示 in theirs. All days are synthetic.
 *
 * @param name full name
 * @param kind what it is
 * @param region the division it belongs to
 * @param district as the article prints it
 * @param from first day it stands
 * @param domains fields it serves in, the strongest first
 * @param towns where it serves; empty when it serves nobody itself
 * @param staff social workers when it is grown
 */
record Founding(
    String name,
    OrganisationKind kind,
    RegionCode region,
    String district,
    LocalDate from,
    List<ServiceDomain> domains,
    List<RegionCode> towns,
    int staff) {

  private static final String FILE = "demo/organisations.csv";
  private static final int COLUMNS = 9;

  UUID id() {
    return DemoIds.of("organisation/" + name, from);
  }

  boolean serves() {
    return !towns.isEmpty();
  }

  Set<ServiceDomain> domainSet() {
    return Set.copyOf(domains);
  }

  /** Every organisation of the bundled list, in its order. */
  static List<Founding> all() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(new ClassPathResource(FILE).getInputStream(), UTF_8))) {
      return reader.lines().skip(1).map(Founding::read).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Founding read(String line) {
    String[] fields = line.split(",", -1);
    if (fields.length != COLUMNS) {
      throw new IllegalStateException("Not %d columns: %s".formatted(COLUMNS, line));
    }
    return new Founding(
        fields[0],
        OrganisationKind.valueOf(fields[1]),
        RegionCode.parse(fields[2]),
        fields[3],
        LocalDate.parse(fields[4]),
        parts(fields[6]).stream().map(ServiceDomain::valueOf).toList(),
        parts(fields[7]).stream().map(RegionCode::parse).toList(),
        Integer.parseInt(fields[8]));
  }

  private static List<String> parts(String field) {
    return Arrays.stream(field.split("\\|", -1))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.toList());
  }
}
