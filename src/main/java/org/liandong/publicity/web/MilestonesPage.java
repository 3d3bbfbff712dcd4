package org.liandong.publicity.web;

import java.util.List;
import org.liandong.publicity.Milestone;
import org.liandong.shared.web.View;

/** The time line. */
record MilestonesPage(List<Milestone> milestones) implements View {}
