package org.liandong.casework.web;

import static org.liandong.casework.web.ContactInput.given;

import org.jspecify.annotations.Nullable;
import org.liandong.casework.ContactFilter;
import org.liandong.shared.PopulationGroup;
import org.liandong.shared.RegionCode;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.ServiceMethod;

/** The filter of a list as it stands in the address; an empty value does not narrow. */
record ContactQuery(
    @Nullable String from,
    @Nullable String to,
    @Nullable String region,
    @Nullable String organisation,
    @Nullable String worker,
    @Nullable String organisationSearch,
    @Nullable String workerSearch,
    @Nullable String domain,
    @Nullable String method,
    @Nullable String group,
    @Nullable String state) {

  /** Reads every value; the first that cannot be read refuses. */
  ContactFilter filter() {
    return new ContactFilter(
        given(from, ContactInput::date),
        given(to, ContactInput::date),
        given(region, RegionCode::parse),
        given(organisation, text -> ContactInput.uuid("organisation", text)),
        given(worker, text -> ContactInput.uuid("worker", text)),
        given(domain, text -> ContactInput.constant("domain", ServiceDomain.class, text)),
        given(method, text -> ContactInput.constant("method", ServiceMethod.class, text)),
        given(group, text -> ContactInput.constant("group", PopulationGroup.class, text)),
        given(state, text -> ContactInput.constant("state", ContactFilter.State.class, text)));
  }
}
