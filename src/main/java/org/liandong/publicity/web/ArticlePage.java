package org.liandong.publicity.web;

import java.time.LocalDate;
import org.liandong.publicity.ArticleVersion;
import org.liandong.publicity.LivingNumbers;
import org.liandong.publicity.LivingText;
import org.liandong.shared.web.View;

/**
 * An article with the numbers of this moment.
 *
 * @param version what is shown
 * @param text lead and body together, so that its numbers are counted through
 * @param asOf the day its numbers are of
 */
record ArticlePage(ArticleVersion version, LivingText text, LocalDate asOf) implements View {

  @Override
  public boolean sameForAll() {
    return true;
  }

  static ArticlePage of(
      ArticleVersion version, LivingNumbers numbers, boolean english, LocalDate today) {
    String lead = version.text().lead().in(english);
    String body = version.text().body().in(english);
    return new ArticlePage(version, numbers.render(lead + "\n\n" + body, english), today);
  }
}
