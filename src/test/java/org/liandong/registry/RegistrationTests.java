package org.liandong.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
class RegistrationTests {

  private static final RegionCode JIANGCHENG = RegionCode.parse("441702");
  private static final LocalDate DAY = LocalDate.of(2016, 5, 1);

  @Autowired private Organisations organisations;
  @Autowired private JdbcClient client;
  @Autowired private TransactionTemplate transaction;

  @Test
  void registeringTwiceIsRegisteringOnce() {
    RegisterOrganisation request = aStation("两次登记社工站");
    register(request);
    register(request);
    assertThat(entries(request.id())).isEqualTo(1);
    assertThat(organisations.find(request.id())).map(OrganisationSummary::name).contains("两次登记社工站");
  }

  @Test
  void aRaceRegistersOneOrganisationWithOneEntry() throws Exception {
    RegisterOrganisation request = aStation("竞争登记社工站");
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<UUID>> racers =
          Stream.generate(() -> (Callable<UUID>) () -> register(request)).limit(16).toList();
      for (Future<UUID> racer : threads.invokeAll(racers)) {
        assertThat(racer.get()).isEqualTo(request.id());
      }
    }
    assertThat(entries(request.id())).isEqualTo(1);
    assertThat(organisations.search("竞争登记", 10)).hasSize(1);
  }

  @Test
  void refusesAPlaceOutOfReach() {
    Viewer yangxi =
        new Viewer(
            UUID.randomUUID(),
            "阳西",
            Viewer.SYSTEM.permissions(),
            Jurisdiction.of(RegionCode.parse("441721")),
            Set.of(),
            Set.of());
    assertThatThrownBy(() -> yangxi.call(() -> organisations.register(aStation("越界社工站"))))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("permission.outside"));
  }

  @Test
  void namesAreForEverybody() {
    RegisterOrganisation request = aStation("人人可见社工站");
    register(request);
    assertThat(organisations.names(Set.of(request.id(), UUID.randomUUID())))
        .containsExactly(java.util.Map.entry(request.id(), "人人可见社工站"));
    assertThat(organisations.findByName("人人可见社工站")).isPresent();
    assertThat(organisations.publicDirectory("人人可见", JIANGCHENG)).hasSize(1);
    assertThat(organisations.publicDirectory("人人可见", RegionCode.parse("441704"))).isEmpty();
  }

  private UUID register(RegisterOrganisation request) {
    return Viewer.SYSTEM.call(() -> organisations.register(request));
  }

  private long entries(UUID organisation) {
    return Viewer.SYSTEM.call(() ->
        Objects.requireNonNull(
            transaction.execute(status ->
                client
                    .sql("select count(*) from ledger.entry where organisation = :id")
                    .param("id", organisation)
                    .query(Long.class)
                    .single())));
  }

  private static RegisterOrganisation aStation(String name) {
    return new RegisterOrganisation(
        TimeOrderedId.next(),
        OrganisationDetails.of(name, OrganisationKind.DOUBLE_HUNDRED_STATION, JIANGCHENG),
        DAY);
  }
}
