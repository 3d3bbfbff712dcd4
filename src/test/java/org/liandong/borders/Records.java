package org.liandong.borders;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liandong.casework.RecordContact;
import org.liandong.shared.RegionCode;

/**
 * One record of each kind in a place.
 *
 * @param marker in every text of them that is nobody else's
 * @param ids of the records by kind
 * @param person number of the person
 * @param staff who served
 * @param town where they are
 * @param secrets what must not reach anybody elsewhere
 */
record Records(
    String marker,
    Map<Of, UUID> ids,
    int person,
    RecordContact.Staff staff,
    RegionCode town,
    List<String> secrets) {

  UUID id(Of kind) {
    UUID id = ids.get(kind);
    if (id == null) {
      throw new AssertionError("No " + kind);
    }
    return id;
  }

  /** Kinds of records. */
  enum Of {
    ORGANISATION,
    STANDING,
    SITE,
    PERSON,
    CLOSED_PERSON,
    WORKER,
    CERTIFICATE,
    EXAM,
    CONTACT,
    CLOSED_CONTACT,
    ENTRY,
    CLOSED_ENTRY,
    ACCOUNT,
    GRANT,
    COMPARTMENT_GRANT,
    TOKEN,
    OTHER_TOKEN,
    IMPORT
  }
}
