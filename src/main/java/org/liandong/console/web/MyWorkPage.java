package org.liandong.console.web;

import java.time.LocalDate;
import java.util.List;
import org.liandong.shared.web.QuickAction;
import org.liandong.shared.web.TodayItem;
import org.liandong.shared.web.View;

/**
 * Where the day begins.
 *
 * @param today the date in the city
 * @param due what has to be done, late things first
 * @param recent what was worked on last
 * @param actions what she may begin
 * @param places her jurisdiction in words
 * @param organisations those she works for, by name
 */
record MyWorkPage(
    LocalDate today,
    List<TodayItem> due,
    List<TodayItem> recent,
    List<QuickAction> actions,
    List<String> places,
    List<String> organisations)
    implements View {}
