package org.liandong.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RegionCode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Collects what all modules know about the codes of entries, for a page that shows them. */
@Component
public class EntryWords {

  private final ObjectProvider<EntryNames> namings;

  EntryWords(ObjectProvider<EntryNames> namings) {
    this.namings = namings;
  }

  /** The words of these entries, asked for once for all of them. */
  public Words of(Collection<Entry> entries) {
    Set<RegionCode> codes = new HashSet<>();
    Set<UUID> ids = new HashSet<>();
    for (Entry entry : entries) {
      Dimensions at = entry.dimensions();
      codes.add(at.region());
      Stream.of(at.organisation(), at.project(), at.worker())
          .filter(Objects::nonNull)
          .forEach(ids::add);
    }
    Map<RegionCode, String> regions = new HashMap<>();
    Map<UUID, String> names = new HashMap<>();
    Map<UUID, String> pages = new HashMap<>();
    Map<UUID, String> categories = new HashMap<>();
    for (EntryNames naming : namings) {
      regions.putAll(naming.regions(codes));
      names.putAll(naming.names(ids));
      for (Entry entry : entries) {
        naming.recordPage(entry).ifPresent(page -> pages.put(entry.id(), page));
        String category = entry.dimensions().category();
        if (category != null) {
          naming
              .categoryPrefix(entry.fact())
              .ifPresent(prefix -> categories.put(entry.id(), prefix + category));
        }
      }
    }
    return new Words(regions, names, categories, pages);
  }

  /**
   * Words for codes; what nobody could name stays empty.
   *
   * @param regions names by code
   * @param names of organisations and workers, by id
   * @param categories message keys, by id of the entry
   * @param pages addresses of the records behind, by id of the entry
   */
  public record Words(
      Map<RegionCode, String> regions,
      Map<UUID, String> names,
      Map<UUID, String> categories,
      Map<UUID, String> pages) {

    /** The division's name, or its code. */
    public String region(Entry entry) {
      RegionCode code = entry.dimensions().region();
      return regions.getOrDefault(code, code.brief());
    }

    /** The name, or the id, or nothing where there is no id. */
    public String name(@Nullable UUID id) {
      return id == null ? "" : names.getOrDefault(id, id.toString());
    }

    /** Message key of the category, or null where there is none or nobody named it. */
    public @Nullable String category(Entry entry) {
      return categories.get(entry.id());
    }

    /** Address of the record behind, or empty. */
    public String page(Entry entry) {
      return pages.getOrDefault(entry.id(), "");
    }
  }
}
