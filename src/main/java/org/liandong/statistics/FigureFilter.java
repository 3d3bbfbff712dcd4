package org.liandong.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.PopulationGroup;
import org.liandong.shared.Refusal;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.ServiceMethod;

/**
 * What a question is narrowed to; null leaves a dimension open.
 *
 * @param region code of a division (2 to 12 digits) or of a functional zone
 * @param domain 服务领域
 * @param organisation who did it
 * @param method 服务方式
 * @param group 服务对象类别
 * @param category kind of organisation or level of certificate
 * @param project under which project
 */
public record FigureFilter(
    @Nullable String region,
    @Nullable ServiceDomain domain,
    @Nullable UUID organisation,
    @Nullable ServiceMethod method,
    @Nullable PopulationGroup group,
    @Nullable String category,
    @Nullable UUID project) {

  private static final Pattern NAME = Pattern.compile("[0-9A-Za-z_-]{1,40}");

  /**
   * Makes sure that the canonical line reads back as what it was written from.
   *
   * @throws Refusal when a code or name holds anything but letters and digits
   */
  public FigureFilter {
    requireName("region", region);
    requireName("category", category);
  }

  private static void requireName(String name, @Nullable String value) {
    if (value != null && !NAME.matcher(value).matches()) {
      throw Refusal.user("statistics.parameter.refused", name, value);
    }
  }

  /** Everything. */
  public static final FigureFilter NONE =
      new FigureFilter(null, null, null, null, null, null, null);

  /** Only this division or zone. */
  public static FigureFilter region(String code) {
    return NONE.withRegion(code);
  }

  /** The same within the division or zone. */
  public FigureFilter withRegion(@Nullable String code) {
    return new FigureFilter(code, domain, organisation, method, group, category, project);
  }

  /** The same in the field of service. */
  public FigureFilter withDomain(@Nullable ServiceDomain chosen) {
    return new FigureFilter(region, chosen, organisation, method, group, category, project);
  }

  /** The same by the method. */
  public FigureFilter withMethod(@Nullable ServiceMethod chosen) {
    return new FigureFilter(region, domain, organisation, chosen, group, category, project);
  }

  /** The same for the population group. */
  public FigureFilter withGroup(@Nullable PopulationGroup chosen) {
    return new FigureFilter(region, domain, organisation, method, chosen, category, project);
  }

  /** The same by the organisation. */
  public FigureFilter withOrganisation(@Nullable UUID id) {
    return new FigureFilter(region, domain, id, method, group, category, project);
  }

  /** The same of the category. */
  public FigureFilter withCategory(@Nullable String name) {
    return new FigureFilter(region, domain, organisation, method, group, name, project);
  }

  /**
   * One canonical line naming what is narrowed, as in an address: {@code region=441702&domain=…}.
   */
  public String canonical() {
    List<String> parts = new ArrayList<>();
    add(parts, "region", region);
    add(parts, "domain", domain);
    add(parts, "organisation", organisation);
    add(parts, "method", method);
    add(parts, "group", group);
    add(parts, "category", category);
    add(parts, "project", project);
    return String.join("&", parts);
  }

  /** Reads such a line. */
  static FigureFilter parse(String canonical) {
    Map<String, String> parts = new HashMap<>();
    for (String part : canonical.split("&", -1)) {
      int split = part.indexOf('=');
      if (split > 0) {
        parts.put(part.substring(0, split), part.substring(split + 1));
      }
    }
    return new FigureFilter(
        parts.get("region"),
        read(parts.get("domain"), ServiceDomain::valueOf),
        read(parts.get("organisation"), UUID::fromString),
        read(parts.get("method"), ServiceMethod::valueOf),
        read(parts.get("group"), PopulationGroup::valueOf),
        parts.get("category"),
        read(parts.get("project"), UUID::fromString));
  }

  private static <T> @Nullable T read(@Nullable String text, Function<String, T> reader) {
    return text == null ? null : reader.apply(text);
  }

  private static void add(List<String> parts, String name, @Nullable Object value) {
    if (value != null) {
      parts.add(name + "=" + value);
    }
  }
}
