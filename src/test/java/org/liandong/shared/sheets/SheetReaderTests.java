package org.liandong.shared.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liandong.shared.Refusal;

class SheetReaderTests {

  @TempDir private Path folder;

  @Test
  void readsCsvInUtf8AndInGb18030() throws IOException {
    String text = "名称,说明\r\n阳江市社会工作协会,\"行业协会; \"\"2016\"\" 年,成立\n第二行\"\n\n镕,x";
    List<String> wanted = List.of("阳江市社会工作协会", "行业协会; \"2016\" 年,成立\n第二行");
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
      List<SheetRow> rows = read(Files.write(file("a.csv"), text.getBytes(charset)));
      assertThat(rows).hasSize(3);
      assertThat(rows.get(1).cells()).isEqualTo(wanted);
      assertThat(rows.get(2).cell(0)).isEqualTo("镕");
    }
  }

  @Test
  void readsNumbersDaysAndFormulasOfAWorkbook() throws IOException {
    Path file = file("a.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("一");
      sheet.value(0, 0, "名称");
      sheet.value(1, 0, 13800000000L);
      sheet.value(1, 1, LocalDate.of(2018, 5, 1));
      sheet.style(1, 1).format("yyyy-mm-dd").set();
      sheet.value(1, 2, 12.5);
      sheet.formula(1, 3, "1+1");
      sheet.value(3, 0, "后面");
    }
    List<SheetRow> rows = read(file);
    assertThat(rows).extracting(SheetRow::number).containsExactly(1, 2, 4);
    SheetRow row = rows.get(1);
    assertThat(row.cells().subList(0, 3)).containsExactly("13800000000", "2018-05-01", "12.5");
    assertThat(row.formulas()).isEqualTo(Set.of(3));
  }

  @Test
  void understandsADayHoweverItIsWritten() {
    for (String text :
        List.of("2018-05-01", "2018/5/1", "2018.5.1", "2018年5月1日", "20180501", "43221")) {
      assertThat(CellText.day(text)).as(text).contains(LocalDate.of(2018, 5, 1));
    }
    assertThat(CellText.day("2018-02-30")).isEmpty();
    assertThat(CellText.day("去年")).isEmpty();
    assertThat(CellText.day("1")).contains(LocalDate.of(1900, 1, 1));
  }

  @Test
  void refusesABombByItsTrueSize() throws IOException {
    Path bomb = file("bomb.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int megabyte = 0; megabyte < 600; megabyte++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    assertThat(Files.size(bomb)).isLessThan(SheetLimits.UPLOAD.bytesMax());
    assertRefused(bomb, "sheets.file.unpacks-too-large");
  }

  @Test
  void refusesWhatIsNoSheet() throws IOException {
    assertRefused(Files.write(file("empty.xlsx"), new byte[0]), "sheets.file.empty");
    assertRefused(
        Files.write(file("old.xls"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}),
        "sheets.file.old-excel");
    assertRefused(Files.write(file("zero.csv"), new byte[100]), "sheets.file.unreadable");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file("other.zip")))) {
      zip.putNextEntry(new ZipEntry("hello.txt"));
      zip.write(1);
      zip.closeEntry();
    }
    assertRefused(file("other.zip"), "sheets.file.unreadable");
  }

  @Test
  void aBrokenWorkbookIsRefusedAndNeverBreaksTheProgram() throws IOException {
    byte[] good = aWorkbook(50);
    Random random = new Random(20181231);
    for (int round = 0; round < 200; round++) {
      byte[] broken =
          round % 2 == 0 ? good.clone() : Arrays.copyOf(good, random.nextInt(1, good.length));
      for (int change = 0; change < 8; change++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt();
      }
      Path file = Files.write(file("broken.xlsx"), broken);
      try {
        read(file);
      } catch (Refusal refusal) {
        assertThat(refusal.code()).startsWith("sheets.");
      }
    }
  }

  @Test
  void refusesMoreRowsColumnsOrCharactersThanTheLimits() throws IOException {
    SheetLimits limits = new SheetLimits(1 << 20, 1 << 20, 1 << 20, 3, 2);
    assertRefused(csv("a\nb\nc\nd"), limits, "sheets.file.too-many-rows");
    assertRefused(csv("a,b,c"), limits, "sheets.file.too-many-columns");
    assertRefused(csv("x".repeat(40_000)), limits, "sheets.cell.too-long");
    assertRefused(csv("x".repeat(2 << 20)), limits, "sheets.file.too-large");
  }

  @Test
  void entitiesOfAWorkbookAreNotExpanded() throws IOException {
    Path file = file("entity.xlsx");
    aWorkbook(1);
    Files.write(
        file,
        Workbooks.replacing(
            file("made.xlsx"),
            "xl/worksheets/sheet1.xml",
            part ->
                part.replaceFirst("<worksheet", "<!DOCTYPE x [<!ENTITY a \"haha\">]><worksheet")
                    .replaceFirst("第 1 行", "&a;")));
    try {
      assertThat(read(file).toString()).doesNotContain("haha");
    } catch (Refusal refusal) {
      assertThat(refusal.code()).isEqualTo("sheets.file.unreadable");
    }
  }

  @Test
  void whatIsWrittenReadsBackAndNoTextBecomesAFormula() throws IOException {
    for (SheetFormat format : SheetFormat.values()) {
      Path file = file("out." + format.extension());
      try (SheetWriter writer =
          SheetWriter.begin(
              format, Files.newOutputStream(file), "机构: 名录", List.of("名称", "日期", "数"))) {
        writer.row(Arrays.asList("=cmd|' /C calc'!A0", LocalDate.of(2018, 5, 1), 3));
        writer.row(Arrays.asList("a\u0001\"b\",\n", null, -2));
      }
      List<SheetRow> rows = read(file);
      assertThat(rows.get(1).formulas()).isEmpty();
      assertThat(rows.get(1).cell(0))
          .isEqualTo(format == SheetFormat.CSV ? "'=cmd|' /C calc'!A0" : "=cmd|' /C calc'!A0");
      assertThat(rows.get(1).cell(1)).isEqualTo("2018-05-01");
      assertThat(rows.get(2).cells()).containsExactly("a\"b\",", "", "-2");
    }
  }

  private byte[] aWorkbook(int rows) throws IOException {
    Path file = file("made.xlsx");
    try (SheetWriter writer =
        SheetWriter.begin(SheetFormat.XLSX, Files.newOutputStream(file), "x", List.of("名称", "数"))) {
      for (int row = 1; row <= rows; row++) {
        writer.row(List.of("第 " + row + " 行", row));
      }
    }
    return Files.readAllBytes(file);
  }

  private Path csv(String text) throws IOException {
    return Files.writeString(file("limits.csv"), text);
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private static void assertRefused(Path file, String code) {
    assertRefused(file, SheetLimits.UPLOAD, code);
  }

  private static void assertRefused(Path file, SheetLimits limits, String code) {
    assertThatThrownBy(() -> SheetReader.read(file, limits, row -> {}))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private static List<SheetRow> read(Path file) {
    List<SheetRow> rows = new ArrayList<>();
    SheetReader.read(file, SheetLimits.UPLOAD, rows::add);
    return rows;
  }
}
