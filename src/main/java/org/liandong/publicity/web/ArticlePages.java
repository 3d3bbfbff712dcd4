package org.liandong.publicity.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.liandong.publicity.ArticleVersion;
import org.liandong.publicity.Articles;
import org.liandong.publicity.LivingNumbers;
import org.springframework.stereotype.Component;

/**
 * Articles as they are read. One look at the ledger tells whether any number can have changed; only
 * then is an article put together again. Names of places and organisations in it, and the
 * disclosure policy it was written under, may be three seconds old.
 */
@Component
class ArticlePages {

  private static final Duration FRESH = Duration.ofSeconds(3);
  private static final int ARTICLES = 200;

  private final Articles articles;
  private final LivingNumbers numbers;
  private final Clock clock;
  private final Cache<Place, Kept> pages =
      Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(ARTICLES).build();

  ArticlePages(Articles articles, LivingNumbers numbers, Clock clock) {
    this.articles = articles;
    this.numbers = numbers;
    this.clock = clock;
  }

  /** The published article with the numbers of this moment. */
  ArticlePage read(String slug, boolean english) {
    ArticleVersion version = articles.read(slug);
    return numbers.together(() -> {
      Place place = new Place(slug, english);
      Moment now = new Moment(version, LocalDate.now(clock), numbers.moment());
      Kept kept = pages.getIfPresent(place);
      if (kept == null || !kept.moment.equals(now)) {
        kept = new Kept(now, ArticlePage.of(version, numbers, english, now.day));
        pages.put(place, kept);
      }
      return kept.page;
    });
  }

  private record Place(String slug, boolean english) {}

  private record Moment(ArticleVersion version, LocalDate day, Object figures) {}

  private record Kept(Moment moment, ArticlePage page) {}
}
