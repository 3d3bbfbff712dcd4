package org.liandong.portal.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Locale;
import org.liandong.publicity.Articles;
import org.liandong.publicity.Milestones;
import org.liandong.publicity.NewsDesk;
import org.liandong.shared.Viewer;
import org.liandong.shared.web.Texts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The front page. It is the same for everyone, so it is put together at most every few seconds and
 * for each language once, however many open it.
 */
@Controller
class HomeController {

  private static final Duration FRESH = Duration.ofSeconds(3);
  private static final int MILESTONES = 7;
  private static final int NEWS = 4;

  private final HomeFigures figures;
  private final Milestones milestones;
  private final NewsDesk news;
  private final Articles articles;
  private final MessageSource messages;
  private final LoadingCache<Locale, HomePage> pages;

  HomeController(
      HomeFigures figures,
      Milestones milestones,
      NewsDesk news,
      Articles articles,
      MessageSource messages) {
    this.figures = figures;
    this.milestones = milestones;
    this.news = news;
    this.articles = articles;
    this.messages = messages;
    this.pages =
        Caffeine.newBuilder()
            .expireAfterWrite(FRESH)
            .maximumSize(2)
            .build(locale -> Viewer.NOBODY.call(() -> figures.together(() -> page(locale))));
  }

  @GetMapping("/")
  HomePage home(Locale locale) {
    boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    return pages.get(english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
  }

  private HomePage page(Locale locale) {
    Texts texts = new Texts(messages, locale);
    return new HomePage(
        figures.key(texts),
        figures.towns(texts),
        milestones.latest(MILESTONES),
        news.latest(NEWS),
        articles.featured(locale.equals(Locale.ENGLISH)).orElse(null));
  }
}
