package org.liandong.casework;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liandong.casework.RecordContact.Kind;
import org.liandong.casework.RecordContact.Place;
import org.liandong.casework.RecordContact.Served;
import org.liandong.casework.RecordContact.Staff;
import org.liandong.casework.RecordContact.Time;
import org.liandong.regions.Region;
import org.liandong.regions.Regions;
import org.liandong.registry.OrganisationSummary;
import org.liandong.registry.Organisations;
import org.liandong.shared.PopulationGroup;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.ServiceMethod;
import org.liandong.shared.sheets.ImportColumn;
import org.liandong.shared.sheets.ImportRow;
import org.liandong.shared.sheets.RowContent;
import org.liandong.shared.web.Texts;
import org.liandong.workforce.SocialWorkerSummary;
import org.liandong.workforce.SocialWorkers;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The columns of a sheet of contacts, and how a row of it is read. */
@Component
class ContactSheet {

  private static final ImportColumn DAY = ImportColumn.required("日期", "服务日期", "date");
  private static final ImportColumn START = ImportColumn.optional("开始时刻", "开始时间", "start");
  private static final ImportColumn MINUTES = ImportColumn.required("分钟", "时长", "minutes");
  private static final ImportColumn REGION = ImportColumn.required("区划", "区划代码", "region");
  private static final ImportColumn PLACE = ImportColumn.optional("具体地点", "地点", "place");
  private static final ImportColumn ORGANISATION =
      ImportColumn.required("机构", "机构名称", "organisation");
  private static final ImportColumn WORKER = ImportColumn.required("社会工作者", "社工", "worker");
  private static final ImportColumn DOMAIN = ImportColumn.required("服务领域", "domain");
  private static final ImportColumn METHOD = ImportColumn.required("服务方式", "method");
  private static final ImportColumn GROUP = ImportColumn.optional("服务对象类别", "group");
  private static final ImportColumn PERSONS = ImportColumn.optional("服务对象编号", "人员编号", "persons");
  private static final ImportColumn HEADS = ImportColumn.optional("其他人数", "人数", "heads");
  private static final ImportColumn ESTIMATED = ImportColumn.optional("是否估计", "estimated");
  private static final ImportColumn NOTE = ImportColumn.optional("备注", "note");
  private static final Pattern LIST = Pattern.compile("[、,;,;|/\\s]+");
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");
  private static final int SEARCHED = 50;

  private final Regions regions;
  private final Organisations organisations;
  private final SocialWorkers workers;
  private final MessageSource messages;

  ContactSheet(
      Regions regions, Organisations organisations, SocialWorkers workers, MessageSource messages) {
    this.regions = regions;
    this.organisations = organisations;
    this.workers = workers;
    this.messages = messages;
  }

  /** In the order of the template. */
  static List<ImportColumn> columns() {
    return List.of(
        DAY,
        START,
        MINUTES,
        REGION,
        PLACE,
        ORGANISATION,
        WORKER,
        DOMAIN,
        METHOD,
        GROUP,
        PERSONS,
        HEADS,
        ESTIMATED,
        NOTE);
  }

  /** What the row says, or null when something is wrong with it. */
  @Nullable RecordContact read(ImportRow row) {
    LocalDate day = row.day(DAY);
    LocalTime start = start(row);
    Long minutes = row.whole(MINUTES, 1, ContactChecks.MINUTES_MAX);
    RegionCode region = region(row);
    UUID organisation = organisation(row);
    UUID worker = organisation == null ? null : worker(row, organisation);
    ServiceDomain domain = row.choice(DOMAIN, words(ServiceDomain.values()));
    ServiceMethod method = row.choice(METHOD, words(ServiceMethod.values()));
    PopulationGroup group = row.choice(GROUP, words(PopulationGroup.values()));
    Served served = served(row);
    if (day == null || minutes == null || region == null || organisation == null) {
      return null;
    }
    if (worker == null || domain == null || method == null || !row.ok()) {
      return null;
    }
    return new RecordContact(
        row.id(),
        new Time(day, start, minutes.intValue()),
        new Place(region, row.text(PLACE)),
        new Staff(worker, organisation, null),
        served,
        new Kind(domain, method, group, null),
        row.text(NOTE));
  }

  /** What a row read so says, whatever names, codes and spellings it said it with. */
  static RowContent content(RecordContact said) {
    Time time = said.time();
    Kind kind = said.kind();
    Served served = said.served();
    List<String> parts = new ArrayList<>();
    parts.add(time.start() == null ? "" : time.start().toString());
    parts.add(Integer.toString(time.minutes()));
    parts.add(said.place().region().toString());
    parts.add(Objects.requireNonNullElse(said.place().text(), ""));
    parts.add(said.staff().organisation().toString());
    parts.add(said.staff().worker().toString());
    parts.add(kind.domain().name());
    parts.add(kind.method().name());
    parts.add(kind.group() == null ? "" : kind.group().name());
    parts.add(served.persons().toString());
    parts.add(Integer.toString(served.heads()));
    parts.add(Boolean.toString(served.estimated()));
    parts.add(Objects.requireNonNullElse(said.note(), ""));
    return new RowContent(time.day(), parts);
  }

  private static @Nullable LocalTime start(ImportRow row) {
    String text = row.text(START);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return LocalTime.parse(text.length() == 4 ? "0" + text : text).withSecond(0).withNano(0);
    } catch (DateTimeException malformed) {
      row.refuse(Refusal.user("casework.input.time", text));
      return null;
    }
  }

  private @Nullable RegionCode region(ImportRow row) {
    String text = row.text(REGION);
    if (text.isEmpty()) {
      return null;
    }
    if (Character.isDigit(text.charAt(0))) {
      try {
        return regions.require(RegionCode.parse(text)).code();
      } catch (Refusal unknown) {
        row.refuse(unknown);
        return null;
      }
    }
    List<Region> named =
        regions.search(text).stream().filter(region -> region.name().equals(text)).toList();
    if (named.size() == 1) {
      return named.getFirst().code();
    }
    row.refuse(Refusal.user("casework.import.region", text));
    return null;
  }

  private @Nullable UUID organisation(ImportRow row) {
    String text = row.text(ORGANISATION);
    if (text.isEmpty()) {
      return null;
    }
    Optional<UUID> id = id(text);
    if (id.isPresent()) {
      return id.get();
    }
    Optional<OrganisationSummary> named = organisations.findByName(text);
    if (named.isEmpty()) {
      row.refuse(Refusal.user("casework.import.organisation", text));
      return null;
    }
    return named.get().id();
  }

  private @Nullable UUID worker(ImportRow row, UUID organisation) {
    String text = row.text(WORKER);
    if (text.isEmpty()) {
      return null;
    }
    Optional<UUID> id = id(text);
    if (id.isPresent()) {
      return id.get();
    }
    List<SocialWorkerSummary> named =
        workers.search(text, SEARCHED).stream()
            .filter(found -> found.name().equals(text))
            .filter(found -> Objects.equals(found.organisation(), organisation))
            .toList();
    if (named.size() == 1) {
      return named.getFirst().id();
    }
    row.refuse(Refusal.user("casework.import.worker", text));
    return null;
  }

  private Served served(ImportRow row) {
    List<Integer> persons = new ArrayList<>();
    for (String number : LIST.split(row.text(PERSONS), -1)) {
      if (NUMBER.matcher(number).matches()) {
        persons.add(Integer.valueOf(number));
      } else if (!number.isEmpty()) {
        row.refuse(Refusal.user("casework.import.person", number));
      }
    }
    Long heads = row.whole(HEADS, 0, ContactChecks.HEADS_MAX);
    Boolean estimated =
        row.choice(ESTIMATED, Map.of("是", true, "否", false, "yes", true, "no", false));
    return new Served(
        persons, heads == null ? 0 : heads.intValue(), Boolean.TRUE.equals(estimated));
  }

  /** What people write for a constant: its Chinese name, its English one, the constant itself. */
  private <E extends Enum<E>> Map<String, E> words(E[] constants) {
    Map<String, E> words = new LinkedHashMap<>();
    for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      Texts texts = new Texts(messages, language);
      for (E constant : constants) {
        words.putIfAbsent(texts.name(constant), constant);
      }
    }
    for (E constant : constants) {
      words.putIfAbsent(constant.name(), constant);
    }
    return words;
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException name) {
      return Optional.empty();
    }
  }
}
