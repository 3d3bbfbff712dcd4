package org.liandong.publicity.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.liandong.publicity.Milestone;
import org.liandong.publicity.Policy;
import org.liandong.shared.web.View;

/** A policy document and what it set in motion. */
record PolicyPage(
    Policy policy, List<Milestone> milestones, Map<String, String> figures, LocalDate today)
    implements View {}
