package org.liandong.statistics.web;

import java.util.List;
import org.liandong.shared.web.View;
import org.liandong.statistics.DefinedFigure;

/**
 * The figures defined by staff.
 *
 * @param figures the latest version of each, retired ones included
 */
record DefinitionsPage(List<DefinedFigure> figures) implements View {}
