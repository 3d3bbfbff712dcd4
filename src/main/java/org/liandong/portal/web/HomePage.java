package org.liandong.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.publicity.ArticleTeaser;
import org.liandong.publicity.Milestone;
import org.liandong.publicity.NewsItem;
import org.liandong.shared.web.Stat;
import org.liandong.shared.web.TileMap;
import org.liandong.shared.web.View;

/**
 * The portal's front page.
 *
 * @param figures the key figures
 * @param towns service by town over the last twelve months
 * @param milestones the latest
 * @param news the latest
 * @param teaser opening of the featured article, or null
 */
record HomePage(
    List<Stat> figures,
    TileMap towns,
    List<Milestone> milestones,
    List<NewsItem> news,
    @Nullable ArticleTeaser teaser)
    implements View {

  @Override
  public boolean sameForAll() {
    return true;
  }
}
