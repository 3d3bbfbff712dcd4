package org.liandong.publicity.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.liandong.publicity.ArticleVersion;
import org.liandong.publicity.Articles;
import org.liandong.publicity.LivingNumbers;
import org.liandong.shared.database.Pulse;
import org.springframework.stereotype.Component;

/**
 * Articles as they are read. One question to the database tells whether any number or text can have
 * changed; only then is an article put together again. Names of places and organisations in it, and
 * the disclosure policy it was written under, may be three seconds old.
 */
@Component
class ArticlePages {

  private static final Duration FRESH = Duration.ofSeconds(3);
  private static final int ARTICLES = 200;

  private final Articles articles;
  private final LivingNumbers numbers;
  private final Pulse pulse;
  private final Clock clock;
  private final Cache<Place, Kept> pages =
      Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(ARTICLES).build();

  ArticlePages(Articles articles, LivingNumbers numbers, Pulse pulse, Clock clock) {
    this.articles = articles;
    this.numbers = numbers;
    this.pulse = pulse;
    this.clock = clock;
  }

  /** The published article with the numbers of this moment. */
  ArticlePage read(String slug, boolean english) {
    return pulse.during(() -> {
      Place place = new Place(slug, english);
      Moment now = new Moment(pulse.read(), LocalDate.now(clock));
      Kept kept = pages.getIfPresent(place);
      if (kept == null || !kept.moment.equals(now)) {
        kept = new Kept(now, fresh(slug, english, now.day));
        pages.put(place, kept);
      }
      return kept.page;
    });
  }

  private ArticlePage fresh(String slug, boolean english, LocalDate day) {
    ArticleVersion version = articles.read(slug);
    return numbers.together(() -> ArticlePage.of(version, numbers, english, day));
  }

  private record Place(String slug, boolean english) {}

  private record Moment(Pulse.Reading reading, LocalDate day) {}

  private record Kept(Moment moment, ArticlePage page) {}
}
