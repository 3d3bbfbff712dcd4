package org.liandong.statistics.web;

import org.liandong.shared.web.View;
import org.liandong.statistics.Comparison;

/**
 * A published figure: what was frozen, what it is today, and why they differ.
 *
 * @param comparison of the two
 */
record PublicationPage(Comparison comparison) implements View {}
