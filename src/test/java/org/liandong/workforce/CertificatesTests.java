package org.liandong.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.liandong.people.Linking;
import org.liandong.people.NewPerson;
import org.liandong.people.People;
import org.liandong.people.PeopleFixtures;
import org.liandong.shared.Jurisdiction;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class CertificatesTests {

  private static final RegionCode JIANGCHENG = RegionCode.parse("441702");
  private static final RegionCode YANGDONG = RegionCode.parse("441704");
  private static final ProfessionalLevel[] LEVELS = ProfessionalLevel.values();

  @Autowired private Certificates certificates;
  @Autowired private People people;
  @Autowired private Linking linking;
  @Autowired private JdbcClient client;
  @Autowired private TransactionTemplate transaction;

  /**
   * Whatever the order of recording, taking back, linking: on every day the ledger's stock by level
   * is the number of persons by the highest level they hold that day. Change the seed to repeat.
   */
  @Test
  void theStockByLevelIsThePersonsByHighestLevelOnEveryDay() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    List<NewPerson> holders = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      NewPerson holder = PeopleFixtures.aPerson("持证" + i, JIANGCHENG);
      holders.add(holder);
      numbers.add(Viewer.SYSTEM.call(() -> people.record(holder)).number());
    }
    Map<UUID, Held> standing = new HashMap<>();
    Map<Integer, Integer> links = new HashMap<>();
    for (int step = 0; step < 60; step++) {
      int who = random.nextInt(holders.size());
      int action = random.nextInt(10);
      if (action < 6) {
        LocalDate day = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(12) * 30L);
        ProfessionalLevel level = LEVELS[random.nextInt(LEVELS.length)];
        UUID id = record(holders.get(who), level, day, JIANGCHENG);
        standing.put(id, new Held(numbers.get(who), level, day));
      } else if (action < 8 && !standing.isEmpty()) {
        UUID id = List.copyOf(standing.keySet()).get(random.nextInt(standing.size()));
        Viewer.SYSTEM.run(() -> certificates.withdraw(id, "登记有误"));
        standing.remove(id);
      } else if (links.isEmpty()) {
        int other = (who + 1) % holders.size();
        Viewer.SYSTEM.run(() -> linking.link(numbers.get(who), numbers.get(other), "同一人"));
        links.put(numbers.get(who), numbers.get(other));
      } else {
        int linked = links.keySet().iterator().next();
        Viewer.SYSTEM.run(() -> linking.unlink(linked, "不是同一人"));
        links.clear();
      }
      for (LocalDate day = LocalDate.of(2014, 12, 1);
          day.isBefore(LocalDate.of(2016, 3, 1));
          day = day.plusDays(15)) {
        assertThat(stock(numbers, day))
            .as("seed %d, step %d, %s", seed, step, day)
            .isEqualTo(bruteForce(standing, links, day));
      }
    }
  }

  @Test
  void aHigherCertificateOfAnotherCountyTakesTheLowerOnesPlace() {
    NewPerson holder = PeopleFixtures.aPerson("跨县", JIANGCHENG);
    record(holder, LEVELS[0], LocalDate.of(2016, 10, 1), JIANGCHENG);
    NewPerson again = NewPerson.named("跨县", YANGDONG).with(holder.identity());
    Viewer yangdong = viewerOf(YANGDONG);
    UUID higher =
        yangdong.call(() ->
            certificates.record(
                aCertificate(again, LEVELS[1], LocalDate.of(2018, 10, 1), YANGDONG)));
    int number = Viewer.SYSTEM.call(() -> people.record(holder)).number();
    assertThat(stock(List.of(number), LocalDate.of(2018, 9, 30)))
        .containsOnly(Map.entry(LEVELS[0], 1L));
    assertThat(stock(List.of(number), LocalDate.of(2018, 10, 1)))
        .containsOnly(Map.entry(LEVELS[1], 1L));
    assertThat(yangdong.call(() -> certificates.of(number)))
        .extracting(Certificate::id)
        .containsExactly(higher);
    assertThatThrownBy(() ->
            yangdong.call(() ->
                certificates.record(
                    aCertificate(again, LEVELS[2], LocalDate.of(2020, 1, 1), JIANGCHENG))))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void aRepeatedAndRacedCertificateCountsOnce() {
    NewPerson holder = PeopleFixtures.aPerson("重复", JIANGCHENG);
    NewCertificate given = aCertificate(holder, LEVELS[0], LocalDate.of(2017, 1, 1), JIANGCHENG);
    List<CompletableFuture<UUID>> racing = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      racing.add(
          CompletableFuture.supplyAsync(
              () -> Viewer.SYSTEM.call(() -> certificates.record(given))));
    }
    assertThat(racing).allSatisfy(one -> assertThat(one.join()).isEqualTo(given.id()));
    NewCertificate retyped =
        new NewCertificate(
            TimeOrderedId.next(),
            holder,
            given.level(),
            given.number(),
            given.issuedOn(),
            JIANGCHENG,
            null);
    assertThat(Viewer.SYSTEM.call(() -> certificates.record(retyped))).isEqualTo(given.id());
    int number = Viewer.SYSTEM.call(() -> people.record(holder)).number();
    assertThat(entries(number)).isEqualTo(1);
  }

  @Test
  void aNumberStandsForOneHolder() {
    NewCertificate first =
        aCertificate(
            PeopleFixtures.aPerson("甲", JIANGCHENG),
            LEVELS[0],
            LocalDate.of(2017, 1, 1),
            JIANGCHENG);
    Viewer.SYSTEM.run(() -> certificates.record(first));
    NewCertificate second =
        new NewCertificate(
            TimeOrderedId.next(),
            PeopleFixtures.aPerson("乙", JIANGCHENG),
            LEVELS[0],
            first.number(),
            first.issuedOn(),
            JIANGCHENG,
            null);
    assertThatThrownBy(() -> Viewer.SYSTEM.run(() -> certificates.record(second)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo("workforce.certificate.taken"));
  }

  private Map<ProfessionalLevel, Long> stock(List<Integer> numbers, LocalDate day) {
    Map<ProfessionalLevel, Long> stock = new HashMap<>();
    Viewer.SYSTEM.run(() ->
        transaction.executeWithoutResult(status ->
            client
                .sql(
                    """
                    select category, sum(count) as held from ledger.entry
                    where fact = 'CERTIFICATE_HELD' and person = any (:numbers)
                      and occurred_on <= :day
                    group by category having sum(count) <> 0\
                    """)
                .param("numbers", numbers.toArray(Integer[]::new))
                .param("day", day)
                .query(row -> {
                  stock.put(
                      ProfessionalLevel.valueOf(row.getString("category")), row.getLong("held"));
                })));
    return stock;
  }

  private long entries(int number) {
    Long count =
        Viewer.SYSTEM.call(() ->
            transaction.execute(status ->
                client
                    .sql("select count(*) from ledger.entry where person = :number")
                    .param("number", number)
                    .query(Long.class)
                    .single()));
    return count == null ? -1 : count;
  }

  private static Map<ProfessionalLevel, Long> bruteForce(
      Map<UUID, Held> standing, Map<Integer, Integer> links, LocalDate day) {
    Map<Integer, ProfessionalLevel> highest = new HashMap<>();
    for (Held held : standing.values()) {
      if (!held.day().isAfter(day)) {
        highest.merge(
            links.getOrDefault(held.person(), held.person()),
            held.level(),
            (one, other) -> one.compareTo(other) >= 0 ? one : other);
      }
    }
    Map<ProfessionalLevel, Long> stock = new HashMap<>();
    highest.values().forEach(level -> stock.merge(level, 1L, Long::sum));
    return stock;
  }

  private UUID record(NewPerson holder, ProfessionalLevel level, LocalDate day, RegionCode region) {
    return Viewer.SYSTEM.call(() -> certificates.record(aCertificate(holder, level, day, region)));
  }

  private static NewCertificate aCertificate(
      NewPerson holder, ProfessionalLevel level, LocalDate day, RegionCode region) {
    UUID id = TimeOrderedId.next();
    return new NewCertificate(id, holder, level, id.toString(), day, region, null);
  }

  private static Viewer viewerOf(RegionCode region) {
    return new Viewer(
        UUID.randomUUID(),
        region.brief(),
        Viewer.SYSTEM.permissions(),
        Jurisdiction.of(region),
        Set.of(),
        Set.of());
  }

  private record Held(int person, ProfessionalLevel level, LocalDate day) {}
}
