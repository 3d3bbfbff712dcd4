package org.liandong.publicity;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A piece of news.
 *
 * @param id of the item
 * @param title one line
 * @param summary a sentence or two, plain text
 * @param body Markdown; raw HTML in it is shown as text
 * @param publishedOn the day from which everyone sees it
 * @param version of the record, raised by every change; 0 while it has never been written
 */
public record NewsItem(
    UUID id, Wording title, Wording summary, Wording body, LocalDate publishedOn, int version) {}
