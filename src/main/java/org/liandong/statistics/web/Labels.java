package org.liandong.statistics.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.liandong.regions.Regions;
import org.liandong.registry.Organisations;
import org.liandong.shared.RegionCode;
import org.liandong.shared.web.Texts;
import org.liandong.statistics.Cut;
import org.liandong.statistics.FigureCell;
import org.springframework.stereotype.Component;

/** Gives the values cells lie at the names people read. */
@Component
class Labels {

  private static final List<String> CATEGORIES =
      List.of("enum.OrganisationKind.", "enum.ProfessionalLevel.");

  private final Regions regions;
  private final Organisations organisations;

  Labels(Regions regions, Organisations organisations) {
    this.regions = regions;
    this.organisations = organisations;
  }

  /** Names by value, for every cut. */
  Map<Cut, Map<String, String>> of(List<FigureCell> cells, List<Cut> by, Texts texts) {
    Map<Cut, Map<String, String>> labels = new HashMap<>();
    for (Cut cut : by) {
      Set<String> values = new HashSet<>();
      cells.forEach(cell -> values.add(cell.at().getOrDefault(cut, Cut.NONE)));
      labels.put(cut, cut == Cut.ORGANISATION ? organisations(values) : names(cut, values, texts));
    }
    return labels;
  }

  private Map<String, String> organisations(Set<String> values) {
    Map<String, String> names = new HashMap<>();
    List<UUID> ids =
        values.stream().filter(value -> !value.equals(Cut.NONE)).map(UUID::fromString).toList();
    organisations.names(ids).forEach((id, name) -> names.put(id.toString(), name));
    return names;
  }

  private Map<String, String> names(Cut cut, Set<String> values, Texts texts) {
    Map<String, String> names = new HashMap<>();
    for (String value : values) {
      names.put(value, value.equals(Cut.NONE) ? "–" : name(cut, value, texts));
    }
    return names;
  }

  private String name(Cut cut, String value, Texts texts) {
    return switch (cut) {
      case YEAR, MONTH, DAY, PROJECT, ORGANISATION -> value;
      case COUNTY, TOWN -> regions.name(RegionCode.parse(value));
      case DOMAIN -> constant("enum.ServiceDomain.", value, texts);
      case METHOD -> constant("enum.ServiceMethod.", value, texts);
      case GROUP -> constant("enum.PopulationGroup.", value, texts);
      case CATEGORY ->
          CATEGORIES.stream()
              .map(prefix -> constant(prefix, value, texts))
              .filter(name -> !name.equals(value))
              .findFirst()
              .orElse(value);
    };
  }

  private static String constant(String prefix, String value, Texts texts) {
    String key = prefix + value;
    String name = texts.text(key);
    return name.equals(key) ? value : name;
  }
}
