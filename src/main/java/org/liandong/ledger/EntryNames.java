package org.liandong.ledger;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.liandong.shared.RegionCode;

/**
 * Says in words what entries hold as codes. The ledger knows codes only; every module whose codes
 * they are has a bean that names them, as far as the current viewer may know.
 */
public interface EntryNames {

  /** Names of divisions by code. */
  default Map<RegionCode, String> regions(Collection<RegionCode> codes) {
    return Map.of();
  }

  /** Names of organisations or social workers by id. */
  default Map<UUID, String> names(Collection<UUID> ids) {
    return Map.of();
  }

  /** Prefix of the message keys that name the categories of such a fact. */
  default Optional<String> categoryPrefix(Fact fact) {
    return Optional.empty();
  }

  /** Address of the page of the record behind the entry, if the viewer may open it. */
  default Optional<String> recordPage(Entry entry) {
    return Optional.empty();
  }
}
