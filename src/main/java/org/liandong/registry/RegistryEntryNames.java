package org.liandong.registry;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.liandong.ledger.Entry;
import org.liandong.ledger.EntryNames;
import org.liandong.ledger.Fact;
import org.liandong.regions.Regions;
import org.liandong.shared.Permission;
import org.liandong.shared.RegionCode;
import org.liandong.shared.Viewer;
import org.springframework.stereotype.Component;

/** Names the places, organisations and kinds of organisation of entries. */
@Component
class RegistryEntryNames implements EntryNames {

  private final Organisations organisations;
  private final Regions regions;

  RegistryEntryNames(Organisations organisations, Regions regions) {
    this.organisations = organisations;
    this.regions = regions;
  }

  @Override
  public Map<RegionCode, String> regions(Collection<RegionCode> codes) {
    Map<RegionCode, String> names = new HashMap<>();
    codes.forEach(code -> names.put(code, regions.name(code)));
    return names;
  }

  @Override
  public Map<UUID, String> names(Collection<UUID> ids) {
    return organisations.names(ids);
  }

  @Override
  public Optional<String> categoryPrefix(Fact fact) {
    return fact == Fact.ORGANISATION_STANDING
        ? Optional.of("enum.OrganisationKind.")
        : Optional.empty();
  }

  @Override
  public Optional<String> recordPage(Entry entry) {
    UUID organisation = entry.dimensions().organisation();
    boolean own = entry.source().type().equals(Standings.SOURCE);
    return own && organisation != null && Viewer.current().may(Permission.ORGANISATIONS_READ)
        ? Optional.of("/console/organisations/" + organisation)
        : Optional.empty();
  }
}
