package org.liandong.publicity;

/**
 * What an article says.
 *
 * @param title one line
 * @param lead the opening, Markdown with figure references; also shown on the home page
 * @param body the rest, Markdown with figure references
 */
public record ArticleText(Wording title, Wording lead, Wording body) {}
