package org.liandong.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.casework.ContactFixtures.JIANGCHENG;
import static org.liandong.casework.ContactFixtures.NANEN;
import static org.liandong.casework.ContactFixtures.YANGDONG;
import static org.liandong.casework.ContactFixtures.aContact;
import static org.liandong.casework.ContactFixtures.countyAccount;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liandong.casework.ContactSlice.Wanted;
import org.liandong.casework.RecordContact.Staff;
import org.liandong.shared.Jurisdiction;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import(CaseworkWorld.class)
class ContactListTests {

  @Autowired private Contacts contacts;
  @Autowired private ContactBoard board;
  @Autowired private CaseworkWorld world;

  @Test
  void pagesGoForwardsAndBackwardsOverTheSameRows() {
    Staff staff = world.staff();
    recordDays(staff, 23);
    ContactFilter mine = of(staff);
    List<ContactSlice> pages = new ArrayList<>();
    ContactSlice page = page(Viewer.SYSTEM, mine, Wanted.first(10));
    pages.add(page);
    while (page.after() != null) {
      page = page(Viewer.SYSTEM, mine, Wanted.after(page.after(), 10));
      pages.add(page);
    }
    assertThat(pages).hasSize(3);
    assertThat(pages.stream().flatMap(slice -> slice.lines().stream()).map(ContactLine::day))
        .hasSize(23)
        .isSortedAccordingTo((one, other) -> other.compareTo(one))
        .doesNotHaveDuplicates();
    assertThat(pages.getFirst().before()).isNull();
    ContactSlice back =
        page(Viewer.SYSTEM, mine, new Wanted(true, pages.getLast().before(), true, 10));
    assertThat(back.lines()).isEqualTo(pages.get(1).lines());
    ContactSlice start = page(Viewer.SYSTEM, mine, new Wanted(true, back.before(), true, 10));
    assertThat(start.lines()).isEqualTo(pages.getFirst().lines());
    assertThat(start.before()).isNull();
  }

  @Test
  void listCountAndExportAgreeForEveryViewer() {
    Staff staff = world.staff();
    recordDays(staff, 7);
    for (Viewer viewer :
        List.of(
            Viewer.SYSTEM,
            countyAccount(JIANGCHENG),
            countyAccount(NANEN),
            countyAccount(YANGDONG),
            ContactFixtures.viewer(Jurisdiction.NONE, Set.of(staff.organisation()), Set.of()),
            ContactFixtures.viewer(Jurisdiction.NONE, Set.of(UUID.randomUUID()), Set.of()))) {
      ContactFilter mine = of(staff);
      List<UUID> exported = new ArrayList<>();
      viewer.run(() -> board.each(mine, line -> exported.add(line.id())));
      List<UUID> listed =
          page(viewer, mine, Wanted.first(100)).lines().stream().map(ContactLine::id).toList();
      long counted = viewer.call(() -> board.count(mine));
      assertThat(exported).isEqualTo(listed);
      assertThat(counted).isEqualTo(listed.size());
    }
    assertThat(page(countyAccount(YANGDONG), of(staff), Wanted.first(100)).lines()).isEmpty();
    assertThat(page(countyAccount(JIANGCHENG), of(staff), Wanted.first(100)).lines()).hasSize(7);
  }

  @Test
  void sensitiveRowsAreInNoListCountOrExportWithoutTheGrant() {
    Staff staff = world.staff();
    RecordContact said = aContact(staff).about(ServiceDomain.CORRECTION).build();
    Viewer.SYSTEM.run(() -> contacts.record(said));
    Viewer county = countyAccount(JIANGCHENG);
    assertThat(page(county, of(staff), Wanted.first(10)).lines()).isEmpty();
    assertThat(county.call(() -> board.count(of(staff)))).isZero();
    assertThat(Viewer.SYSTEM.call(() -> board.count(of(staff)))).isEqualTo(1);
  }

  @Test
  void filtersNarrow() {
    Staff staff = world.staff();
    recordDays(staff, 5);
    RecordContact other = aContact(staff).about(ServiceDomain.CHILDREN).build();
    Viewer.SYSTEM.run(() -> contacts.record(other));
    ContactFilter children =
        new ContactFilter(
            LocalDate.of(2018, 1, 1),
            LocalDate.of(2018, 12, 31),
            JIANGCHENG,
            staff.organisation(),
            staff.worker(),
            ServiceDomain.CHILDREN,
            other.kind().method(),
            other.kind().group(),
            ContactFilter.State.COUNTED);
    assertThat(page(Viewer.SYSTEM, children, Wanted.first(10)).lines())
        .singleElement()
        .extracting(ContactLine::id)
        .isEqualTo(other.id());
    Viewer.SYSTEM.run(() -> contacts.withdraw(other.id(), 1, "重复"));
    assertThat(page(Viewer.SYSTEM, children, Wanted.first(10)).lines()).isEmpty();
    assertThat(Viewer.SYSTEM.call(() -> board.count(state(staff, ContactFilter.State.WITHDRAWN))))
        .isEqualTo(1);
  }

  private void recordDays(Staff staff, int days) {
    List<RecordContact> batch = new ArrayList<>();
    for (int day = 1; day <= days; day++) {
      batch.add(aContact(staff).on(LocalDate.of(2018, 3, day)).build());
    }
    assertThat(Viewer.SYSTEM.call(() -> contacts.recordAll(batch)))
        .allSatisfy(fate -> assertThat(fate.refusal()).isNull());
  }

  private ContactSlice page(Viewer viewer, ContactFilter filter, Wanted wanted) {
    return viewer.call(() -> board.page(filter, wanted));
  }

  private static ContactFilter of(Staff staff) {
    return state(staff, null);
  }

  private static ContactFilter state(Staff staff, ContactFilter.@Nullable State state) {
    return new ContactFilter(null, null, null, staff.organisation(), null, null, null, null, state);
  }
}
