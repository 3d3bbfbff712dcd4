package org.liandong.publicity.web;

import java.time.LocalDate;
import java.util.List;
import org.liandong.publicity.Policy;
import org.liandong.shared.web.Paging;
import org.liandong.shared.web.View;

/** Policy documents, searched and paged. */
record PoliciesPage(String q, List<Policy> policies, LocalDate today, Paging paging)
    implements View {}
