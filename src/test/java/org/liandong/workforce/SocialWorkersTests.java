package org.liandong.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liandong.people.NewPerson;
import org.liandong.people.PeopleFixtures;
import org.liandong.shared.RegionCode;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class SocialWorkersTests {

  private static final RegionCode JIANGCHENG = RegionCode.parse("441702");

  @Autowired private SocialWorkers workers;

  @Test
  void registersAndFindsASocialWorker() {
    NewSocialWorker given = aWorker("演示甲", UUID.randomUUID());
    UUID id = register(given);
    assertThat(Viewer.SYSTEM.call(() -> workers.find(id)))
        .contains(new SocialWorkerSummary(id, "演示甲", given.organisation(), JIANGCHENG));
  }

  @Test
  void thePersonServingAtTheSameOrganisationIsRegisteredOnce() {
    NewSocialWorker given = aWorker("演示乙", UUID.randomUUID());
    NewSocialWorker again =
        new NewSocialWorker(
            TimeOrderedId.next(),
            NewPerson.named("演示乙", JIANGCHENG).with(given.person().identity()),
            given.organisation(),
            JIANGCHENG,
            given.since());
    assertThat(register(given)).isEqualTo(register(given)).isEqualTo(register(again));
  }

  private UUID register(NewSocialWorker worker) {
    return Viewer.SYSTEM.call(() -> workers.register(worker));
  }

  private static NewSocialWorker aWorker(String name, UUID organisation) {
    return new NewSocialWorker(
        TimeOrderedId.next(),
        PeopleFixtures.aPerson(name, JIANGCHENG),
        organisation,
        JIANGCHENG,
        LocalDate.of(2018, 7, 1));
  }
}
