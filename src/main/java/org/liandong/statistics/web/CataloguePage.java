package org.liandong.statistics.web;

import java.util.List;
import org.liandong.shared.web.Stat;
import org.liandong.shared.web.View;
import org.liandong.statistics.Publication;

/**
 * Every public figure with its present value.
 *
 * @param stats one for each figure
 * @param published the latest publications
 */
record CataloguePage(List<Stat> stats, List<Publication> published) implements View {}
