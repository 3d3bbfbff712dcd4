package org.liandong.casework;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.liandong.ledger.Entry;
import org.liandong.ledger.EntryNames;
import org.liandong.shared.Permission;
import org.liandong.shared.Viewer;
import org.liandong.workforce.SocialWorkers;
import org.springframework.stereotype.Component;

/** Names the social workers of entries and opens the contacts behind them. */
@Component
class ContactEntryNames implements EntryNames {

  private final SocialWorkers workers;

  ContactEntryNames(SocialWorkers workers) {
    this.workers = workers;
  }

  @Override
  public Map<UUID, String> names(Collection<UUID> ids) {
    return workers.names(ids);
  }

  @Override
  public Optional<String> recordPage(Entry entry) {
    return entry.source().type().equals(ContactPostings.SOURCE_TYPE)
            && Viewer.current().may(Permission.CONTACTS_READ)
        ? Optional.of("/console/contacts/" + entry.source().id())
        : Optional.empty();
  }
}
