package org.liandong.workforce.web;

import java.util.List;
import org.liandong.shared.web.Paging;
import org.liandong.shared.web.View;
import org.liandong.workforce.ExamFilter;
import org.liandong.workforce.ExamResult;

/**
 * Examination results of a year.
 *
 * @param filter as asked
 * @param years with results, latest first
 * @param rows this page
 * @param passed how many of the whole list passed
 * @param paging where the list stands
 */
record ExamsPage(
    ExamFilter filter, List<Integer> years, List<ExamResult> rows, long passed, Paging paging)
    implements View {}
