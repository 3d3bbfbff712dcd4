package org.liandong.publicity.web;

import java.util.List;
import org.liandong.publicity.ArticleVersion;
import org.liandong.publicity.Articles;
import org.liandong.shared.Permission;
import org.liandong.shared.Viewer;
import org.liandong.shared.web.Site;
import org.liandong.shared.web.TagKind;
import org.liandong.shared.web.Texts;
import org.liandong.shared.web.Today;
import org.liandong.shared.web.TodayItem;
import org.springframework.stereotype.Component;

/** Features whose latest version the public does not read yet, and those she published last. */
@Component
class DraftsToday implements Today {

  private static final int LINES = 5;

  private final Articles articles;
  private final Site site;

  DraftsToday(Articles articles, Site site) {
    this.articles = articles;
    this.site = site;
  }

  @Override
  public List<TodayItem> due(Texts texts) {
    return lines(false, texts);
  }

  @Override
  public List<TodayItem> recent(Texts texts) {
    return lines(true, texts);
  }

  private List<TodayItem> lines(boolean live, Texts texts) {
    Viewer viewer = Viewer.current();
    if (!viewer.may(Permission.PUBLICITY_WRITE)) {
      return List.of();
    }
    return articles.desk().stream()
        .filter(version -> version.live() == live)
        .filter(version -> !live || version.writtenBy().equals(viewer.account()))
        .limit(LINES)
        .map(version -> item(version, texts))
        .toList();
  }

  private TodayItem item(ArticleVersion version, Texts texts) {
    return new TodayItem(
        version.live() ? TagKind.OK : TagKind.PLAIN,
        texts.text(version.live() ? "publicity.desk.live" : "publicity.desk.draft"),
        version.text().title().in(texts.locale().getLanguage().equals("en")),
        ArticleDesk.PATH + "/" + version.article(),
        version.writtenAt().atZone(site.zone()).toLocalDate());
  }
}
