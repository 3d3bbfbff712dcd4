package org.liandong.shared.web;

import gg.jte.Content;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.Viewer;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What every template may ask: texts, dates and numbers in the person's language, who she is, where
 * she is, the token against forged requests. One per request.
 *
 * @param texts message bundles bound to the language
 * @param viewer who looks
 * @param path of the request, without query
 * @param query of the request, or empty
 * @param csrfName parameter name of the token
 * @param csrfToken the token, empty on pages that post nothing
 * @param site facts about this installation
 * @param navigation the links this viewer may use
 * @param flash message of the redirect that led here, or null
 * @param assets turns an asset's path into its address with a fingerprint
 * @param accounts names accounts
 */
public record Web(
    Texts texts,
    Viewer viewer,
    String path,
    String query,
    String csrfName,
    String csrfToken,
    Site site,
    List<NavigationLink> navigation,
    @Nullable Flash flash,
    UnaryOperator<String> assets,
    AccountNames accounts) {

  /** The text of the key in the person's language, its places filled in. */
  public String text(String key, Object... arguments) {
    return texts.text(key, arguments);
  }

  /** The name of an enum constant: key {@code enum.TypeName.CONSTANT}. */
  public String name(Enum<?> constant) {
    return texts.name(constant);
  }

  /** The reason of a refusal as a person reads it. */
  public String reason(Refusal refusal) {
    return texts.text(refusal.messageKey(), refusal.arguments().toArray());
  }

  /** What was wrong with a field, as a person reads it. */
  public String text(Form.FormError error) {
    String key = error.key();
    return key == null ? error.text() : texts.text(key, error.arguments().toArray());
  }

  /** The message of the redirect that led here. */
  public String text(Flash message) {
    return texts.text(message.key(), message.arguments().toArray());
  }

  /** The constants as choices, each with its name. */
  public List<Option> options(Enum<?>... constants) {
    return Arrays.stream(constants).map(one -> new Option(one.name(), name(one))).toList();
  }

  /** The address of a file under {@code /assets} or {@code /webjars}, fingerprinted. */
  public String asset(String file) {
    return assets.apply(file);
  }

  /** The links of one area this viewer may use. */
  public List<NavigationLink> navigation(NavigationLink.Area area) {
    return navigation.stream().filter(link -> link.area() == area).toList();
  }

  /** A whole number with grouping. */
  public String number(long value) {
    return NumberFormat.getIntegerInstance(Locale.ROOT).format(value);
  }

  /** A number with up to the given decimals. */
  public String decimal(double value, int decimals) {
    NumberFormat format = NumberFormat.getNumberInstance(Locale.ROOT);
    format.setMaximumFractionDigits(decimals);
    return format.format(value);
  }

  /** A day, or a dash. */
  public String date(@Nullable LocalDate day) {
    return day == null ? "–" : DateTimeFormatter.ISO_LOCAL_DATE.format(day);
  }

  /** A moment in the city's zone, to the minute, or a dash. */
  public String time(@Nullable Instant moment) {
    return moment == null ? "–" : MINUTES.format(ZonedDateTime.ofInstant(moment, site.zone()));
  }

  /** The lines with their authors named, asked for all at once. */
  public List<HistoryLine> named(List<HistoryLine> lines) {
    Map<UUID, String> names =
        names(lines.stream().map(HistoryLine::account).filter(Objects::nonNull).toList());
    return lines.stream()
        .map(line -> {
          UUID account = line.account();
          return account == null
              ? line
              : new HistoryLine(
                  line.at(),
                  names.getOrDefault(account, ""),
                  line.what(),
                  line.detail(),
                  line.sealHref());
        })
        .toList();
  }

  /**
   * What accounts are called in a history: by display name, the program by its own, and without a
   * name those outside the viewer's reach.
   */
  public Map<UUID, String> names(Collection<UUID> wanted) {
    Map<UUID, String> names = new HashMap<>();
    wanted.forEach(account -> names.put(account, text("history.out-of-reach")));
    if (!names.isEmpty()) {
      names.putAll(accounts.of(names.keySet()));
    }
    if (names.containsKey(Viewer.SYSTEM.account())) {
      names.put(Viewer.SYSTEM.account(), text("history.program"));
    }
    return names;
  }

  /** Whether the viewer's roles allow it. */
  public boolean may(Permission permission) {
    return viewer.may(permission);
  }

  /** BCP 47 tag for {@code <html lang>}. */
  public String languageTag() {
    return english() ? "en" : "zh-CN";
  }

  /** Whether the page is in English. */
  public boolean english() {
    return texts.locale().getLanguage().equals("en");
  }

  /** Chooses the text in the page's language; Chinese where there is no English. */
  public String either(String chinese, @Nullable String inEnglish) {
    return english() && inEnglish != null && !inEnglish.isBlank() ? inEnglish : chinese;
  }

  /** This page's address with one query parameter replaced (removed when the value is empty). */
  public String with(String parameter, String value) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path).query(query);
    if (value.isEmpty()) {
      return address.replaceQueryParam(parameter).build().toUriString();
    }
    return address.replaceQueryParam(parameter, value).build().toUriString();
  }

  /**
   * This list's address sorted by the column, from the first page: {@code sort=name} upwards, and
   * {@code sort=-name} downwards when it already was upwards.
   */
  public String sortedBy(String column, String current) {
    return UriComponentsBuilder.fromUriString(with("after", ""))
        .replaceQueryParam("sort", current.equals(column) ? "-" + column : column)
        .build()
        .toUriString();
  }

  /** Whether the link leads to this page, or is the nearest above it in the navigation. */
  public boolean isHere(String link) {
    return leadsAbove(link)
        && navigation.stream()
            .noneMatch(other -> other.path().length() > link.length() && leadsAbove(other.path()));
  }

  private boolean leadsAbove(String link) {
    return path.equals(link) || (!link.equals("/") && path.startsWith(link + "/"));
  }

  /** Content for a template's slot that stays empty. */
  public static Content nothing() {
    return output -> {};
  }

  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
}
