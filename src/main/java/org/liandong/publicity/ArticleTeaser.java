package org.liandong.publicity;

/**
 * The opening of an article with its numbers, for a home page.
 *
 * @param slug leads to {@code /articles/{slug}}
 * @param title in the reader's language
 * @param lead with living numbers
 */
public record ArticleTeaser(String slug, String title, LivingText lead) {}
