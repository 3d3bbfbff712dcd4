package org.liandong.shared.web;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Names accounts in histories. The module that keeps accounts declares the bean. */
public interface AccountNames {

  /**
   * The display names of those accounts the current viewer may know of; the others are left out.
   */
  Map<UUID, String> of(Collection<UUID> accounts);
}
