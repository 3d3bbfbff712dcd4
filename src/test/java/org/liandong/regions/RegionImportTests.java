package org.liandong.regions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liandong.shared.RegionCode;
import org.liandong.shared.Viewer;
import org.liandong.shared.sheets.ImportRequest;
import org.liandong.shared.sheets.ImportSummary;
import org.liandong.shared.sheets.Imports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;

@ApplicationModuleTest
class RegionImportTests {

  @Autowired private Imports imports;
  @Autowired private Regions regions;
  @TempDir private Path folder;

  @Test
  void anotherCityLoadsFromTheSameShapeWithErrorsByRow() throws IOException {
    StringBuilder file = new StringBuilder("code,name,level,parent,kind\n");
    file.append("445300,云浮市,city,440000,\n445302,云城区,county,445300,\n");
    file.append("445302001,云城街道,subdistrict,445302,\n");
    for (int village = 201; village < 900; village++) {
      file.append(
          "445302001%d,第%d村,village,445302001,villagers_committee%n".formatted(village, village));
    }
    file.append("445399001,无上级镇,town,445399,\n445302002,错级,village,445302,other\n");
    Path upload = Files.writeString(folder.resolve("yunfu.csv"), file);
    ImportRequest request =
        new ImportRequest("regions", upload, "yunfu.csv", LocalDate.of(2023, 6, 30));
    UUID id = Viewer.SYSTEM.call(() -> imports.upload(request));
    ImportSummary tried = Viewer.SYSTEM.call(() -> imports.check(id));
    assertThat(tried.checked()).isEqualTo(new ImportSummary.Fates(702, 0, 0, 2, 0));
    assertThat(regions.find(RegionCode.parse("445302"))).isEmpty();
    assertThat(Viewer.SYSTEM.call(() -> imports.apply(id)).applied()).isEqualTo(tried.checked());
    assertThat(regions.path(RegionCode.parse("445302001201"))).isEqualTo("云浮市 云城区 云城街道 第201村");
    assertThat(regions.counties()).hasSize(4);
    UUID again = Viewer.SYSTEM.call(() -> imports.upload(request));
    assertThat(Viewer.SYSTEM.call(() -> imports.check(again)).checked())
        .isEqualTo(new ImportSummary.Fates(0, 0, 702, 2, 0));
  }
}
