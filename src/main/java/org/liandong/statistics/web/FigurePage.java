package org.liandong.statistics.web;

import org.liandong.shared.web.View;

/**
 * A figure as the public sees it.
 *
 * @param figure asked and answered
 */
record FigurePage(FigureView figure) implements View {}
