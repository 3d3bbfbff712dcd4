package org.liandong.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liandong.regions.Region;
import org.liandong.regions.Regions;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.Viewer;
import org.liandong.shared.sheets.ImportColumn;
import org.liandong.shared.sheets.ImportLine;
import org.liandong.shared.sheets.ImportPlan;
import org.liandong.shared.sheets.ImportRow;
import org.liandong.shared.sheets.RowFate;
import org.liandong.shared.sheets.RowResult;
import org.springframework.stereotype.Component;

/**
 * Organisations from a sheet. A row is the organisation of the same credit code, or else of the
 * same name; one that is known takes what the row fills in and keeps the rest. Kind and division of
 * a known organisation never change by import, since its entries would move: that is a correction
 * with a reason, made on its record.
 */
@Component
class OrganisationImport implements ImportPlan<OrganisationImport.Row> {

  private static final ImportColumn NAME = ImportColumn.required("名称", "机构名称", "name");
  private static final ImportColumn KIND = ImportColumn.required("类别", "机构类别", "kind");
  private static final ImportColumn REGION =
      ImportColumn.required("区划代码", "行政区划代码", "region_code", "region");
  private static final ImportColumn DISTRICT = ImportColumn.optional("所属县区", "所在区县", "district");
  private static final ImportColumn SHORT_NAME = ImportColumn.optional("简称", "short_name");
  private static final ImportColumn CODE = ImportColumn.optional("统一社会信用代码", "信用代码", "credit_code");
  private static final ImportColumn DAY = ImportColumn.optional("登记日期", "成立日期", "registered_on");
  private static final ImportColumn AUTHORITY = ImportColumn.optional("主管部门", "authority");
  private static final ImportColumn DOMAINS = ImportColumn.optional("服务领域", "domains");
  private static final ImportColumn STAFF = ImportColumn.optional("人数", "staff");
  private static final ImportColumn NOTE = ImportColumn.optional("备注", "note");
  private static final int STAFF_MAX = 100_000;
  private static final Pattern LIST = Pattern.compile("[、,;,;|/\\s]+");

  private final OrganisationMatches matches;
  private final Organisations organisations;
  private final OrganisationRegister register;
  private final Regions regions;
  private final ServiceDomainWords domainWords;
  private final Map<String, OrganisationKind> kinds;

  OrganisationImport(
      OrganisationMatches matches,
      Organisations organisations,
      OrganisationRegister register,
      Regions regions,
      ServiceDomainWords domainWords) {
    this.matches = matches;
    this.organisations = organisations;
    this.register = register;
    this.regions = regions;
    this.domainWords = domainWords;
    this.kinds = domainWords.kinds();
  }

  @Override
  public String code() {
    return "organisations";
  }

  @Override
  public String titleKey() {
    return "registry.organisations";
  }

  @Override
  public String hintKey() {
    return "registry.import.hint";
  }

  @Override
  public String donePath() {
    return "/console/organisations";
  }

  @Override
  public Permission permission() {
    return Permission.ORGANISATIONS_WRITE;
  }

  @Override
  public List<ImportColumn> columns() {
    return List.of(
        NAME, KIND, REGION, DISTRICT, SHORT_NAME, CODE, DAY, AUTHORITY, DOMAINS, STAFF, NOTE);
  }

  @Override
  public @Nullable Row read(ImportRow row) {
    String name = row.text(NAME);
    OrganisationKind kind = row.choice(KIND, kinds);
    RegionCode region = region(row);
    LocalDate registered = row.day(DAY);
    Long staff = row.whole(STAFF, 0, STAFF_MAX);
    if (registered != null && registered.isAfter(row.asOf())) {
      row.refuse(Refusal.user("registry.import.day-ahead", registered, row.asOf()));
    }
    UnifiedCreditCode code = code(row);
    Set<ServiceDomain> domains = domains(row);
    if (kind == null || region == null || !row.ok()) {
      return null;
    }
    return new Row(
        new OrganisationDetails(
            name,
            row.text(SHORT_NAME),
            kind,
            region,
            row.text(DISTRICT),
            code,
            registered,
            row.text(AUTHORITY),
            domains,
            staff == null ? null : staff.intValue(),
            row.text(NOTE)),
        registered == null ? row.asOf() : registered);
  }

  @Override
  public String key(Row row) {
    return row.details().name();
  }

  @Override
  public List<RowResult> judge(List<ImportLine<Row>> lines) {
    return judged(lines).stream().map(Judged::result).toList();
  }

  @Override
  public List<RowResult> apply(List<ImportLine<Row>> lines) {
    List<Judged> judged = judged(lines);
    for (int index = 0; index < lines.size(); index++) {
      Judged one = judged.get(index);
      ImportLine<Row> line = lines.get(index);
      if (one.result().fate() == RowFate.NEW) {
        organisations.register(
            new RegisterOrganisation(line.id(), line.value().details(), line.value().standsFrom()));
      } else if (one.result().fate() == RowFate.CHANGED && one.known() != null) {
        register.change(
            new ChangeOrganisation(one.known().id(), one.known().version(), one.merged(), ""));
      }
    }
    return judged.stream().map(Judged::result).toList();
  }

  private List<Judged> judged(List<ImportLine<Row>> lines) {
    List<OrganisationDetails> asked = lines.stream().map(line -> line.value().details()).toList();
    OrganisationMatches.Found found = matches.find(asked);
    return asked.stream().map(details -> judge(details, found)).toList();
  }

  private Judged judge(OrganisationDetails details, OrganisationMatches.Found found) {
    if (!Viewer.current().reaches(details.region(), null)) {
      return new Judged(
          RowResult.refused(Refusal.forbidden("permission.outside", details.region().brief())),
          null,
          details);
    }
    OrganisationReader.Head known = found.of(details);
    if (found.takenElsewhere(details, known)) {
      return new Judged(
          RowResult.refused(
              Refusal.conflict("registry.credit-code.taken", String.valueOf(details.creditCode()))),
          null,
          details);
    }
    List<Refusal> notes = notes(details, known);
    if (known == null) {
      return new Judged(new RowResult(RowFate.NEW, notes), null, details);
    }
    OrganisationDetails merged = merged(known.details(), details);
    RowFate fate = merged.equals(known.details()) ? RowFate.SAME : RowFate.CHANGED;
    return new Judged(new RowResult(fate, notes), known, merged);
  }

  private static List<Refusal> notes(
      OrganisationDetails details, OrganisationReader.@Nullable Head known) {
    List<Refusal> notes = new ArrayList<>();
    UnifiedCreditCode code = details.creditCode();
    if (code != null && !details.kind().fits(code)) {
      notes.add(Refusal.user("registry.credit-code.kind", code, code.registration()));
    }
    if (known != null
        && (known.details().kind() != details.kind()
            || !known.details().region().equals(details.region()))) {
      notes.add(Refusal.user("registry.import.kept", known.details().region().brief()));
    }
    return notes;
  }

  /** What is known, with what the row fills in. */
  private static OrganisationDetails merged(OrganisationDetails known, OrganisationDetails row) {
    return new OrganisationDetails(
        row.name(),
        filled(row.shortName(), known.shortName()),
        known.kind(),
        known.region(),
        filled(row.district(), known.district()),
        row.creditCode() == null ? known.creditCode() : row.creditCode(),
        row.registeredOn() == null ? known.registeredOn() : row.registeredOn(),
        filled(row.authority(), known.authority()),
        row.domains().isEmpty() ? known.domains() : row.domains(),
        row.staff() == null ? known.staff() : row.staff(),
        filled(row.note(), known.note()));
  }

  private static String filled(String given, String known) {
    return given.isEmpty() ? known : given;
  }

  private @Nullable RegionCode region(ImportRow row) {
    String text = row.text(REGION);
    if (text.isEmpty()) {
      return null;
    }
    try {
      RegionCode code = RegionCode.parse(text);
      Optional<Region> region = regions.find(code);
      if (region.isEmpty()) {
        row.refuse(Refusal.user("regions.unknown", code.brief()));
      }
      return region.map(Region::code).orElse(null);
    } catch (Refusal malformed) {
      row.refuse(malformed);
      return null;
    }
  }

  private static @Nullable UnifiedCreditCode code(ImportRow row) {
    String text = row.text(CODE);
    try {
      return text.isEmpty() ? null : UnifiedCreditCode.parse(text);
    } catch (Refusal wrong) {
      row.refuse(wrong);
      return null;
    }
  }

  private Set<ServiceDomain> domains(ImportRow row) {
    Set<ServiceDomain> domains = EnumSet.noneOf(ServiceDomain.class);
    for (String word : LIST.splitAsStream(row.text(DOMAINS)).toList()) {
      ServiceDomain domain = domainWords.domains().get(word);
      if (domain != null) {
        domains.add(domain);
      } else if (!word.isEmpty()) {
        row.refuse(Refusal.user("sheets.cell.choice", DOMAINS.header(), word, domainWords.list()));
      }
    }
    return domains;
  }

  /**
   * A row that could be read.
   *
   * @param standsFrom the day it is counted from
   */
  record Row(OrganisationDetails details, LocalDate standsFrom) {}

  private record Judged(
      RowResult result, OrganisationReader.@Nullable Head known, OrganisationDetails merged) {}
}
