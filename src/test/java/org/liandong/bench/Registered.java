package org.liandong.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liandong.Liandong;
import org.liandong.identity.Accounts;
import org.liandong.identity.Grants;
import org.liandong.identity.Reach;
import org.liandong.identity.Role;
import org.liandong.people.NewPerson;
import org.liandong.people.People;
import org.liandong.regions.Region;
import org.liandong.regions.Regions;
import org.liandong.registry.OrganisationDetails;
import org.liandong.registry.OrganisationKind;
import org.liandong.registry.Organisations;
import org.liandong.registry.RegisterOrganisation;
import org.liandong.shared.RegionCode;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.liandong.workforce.NewSocialWorker;
import org.liandong.workforce.SocialWorkers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;

/**
 * The program with a station, two workers and forty clients in every town, registered through the
 * modules' verbs at the first start; what was made is written to a file for the bench to read.
 */
class Registered implements ApplicationRunner {

  private static final String ACCOUNT = "account.";
  private static final int WORKERS = 2;
  private static final int CLIENTS = 40;
  private static final LocalDate SINCE = LocalDate.of(2017, 7, 1);

  private final Regions regions;
  private final Organisations organisations;
  private final SocialWorkers workers;
  private final People people;
  private final Accounts accounts;
  private final Grants grants;
  private final Path file;

  Registered(
      Regions regions,
      Organisations organisations,
      SocialWorkers workers,
      People people,
      Accounts accounts,
      Grants grants,
      @Value("${bench.registered}") Path file) {
    this.regions = regions;
    this.organisations = organisations;
    this.workers = workers;
    this.people = people;
    this.accounts = accounts;
    this.grants = grants;
    this.file = file;
  }

  public static void main(String[] arguments) {
    new SpringApplication(Liandong.class, Registered.class).run(arguments);
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    Properties made = new Properties();
    Viewer.SYSTEM.run(() -> {
      account(made, "bench-recorder", Role.SOCIAL_WORKER, regions.city());
      account(made, "bench-city", Role.CITY_BUREAU, regions.city());
      account(made, "bench-county", Role.COUNTY_BUREAU, RegionCode.parse("441702"));
      for (Region town : regions.towns()) {
        made.setProperty(town.code().toString(), station(town));
      }
    });
    Path written = file.resolveSibling(file.getFileName() + ".part");
    try (Writer writer = Files.newBufferedWriter(written)) {
      made.store(writer, "town = organisation;workers;persons");
    }
    Files.move(written, file);
  }

  private void account(Properties made, String name, Role role, RegionCode region) {
    Accounts.Opened opened = accounts.open(name, name, region);
    grants.give(opened.account(), role, new Reach.Division(region), SINCE, null);
    made.setProperty(ACCOUNT + name, opened.password());
  }

  private String station(Region town) {
    UUID organisation =
        organisations.register(
            new RegisterOrganisation(
                TimeOrderedId.next(),
                OrganisationDetails.of(
                    town.name() + "社工站(演示)", OrganisationKind.DOUBLE_HUNDRED_STATION, town.code()),
                SINCE));
    List<NewSocialWorker> team = new ArrayList<>();
    for (int i = 0; i < WORKERS; i++) {
      team.add(
          new NewSocialWorker(
              TimeOrderedId.next(),
              NewPerson.named("演示社工", town.code()),
              organisation,
              town.code(),
              SINCE));
    }
    List<NewPerson> clients =
        Stream.generate(() -> NewPerson.named("演示服务对象", town.code())).limit(CLIENTS).toList();
    return organisation
        + ";"
        + joined(workers.registerAll(team))
        + ";"
        + joined(people.recordAll(clients).stream().map(person -> person.number()).toList());
  }

  private static String joined(List<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(","));
  }

  /** What was made, town by town. */
  static List<Station> read(Path file) {
    Properties made = load(file);
    return made.stringPropertyNames().stream()
        .filter(code -> !code.startsWith(ACCOUNT))
        .sorted()
        .map(code -> Station.of(code, made.getProperty(code)))
        .toList();
  }

  /** The first password of the account. */
  static String password(Path file, String account) {
    return load(file).getProperty(ACCOUNT + account);
  }

  private static Properties load(Path file) {
    Properties made = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      made.load(reader);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return made;
  }

  /**
   * A station and whom it serves.
   *
   * @param region code of its town
   * @param organisation its id
   * @param workers ids
   * @param persons numbers
   */
  record Station(String region, String organisation, List<String> workers, List<String> persons) {

    private static Station of(String region, String made) {
      String[] parts = made.split(";", -1);
      return new Station(
          region, parts[0], List.of(parts[1].split(",")), List.of(parts[2].split(",")));
    }
  }
}
