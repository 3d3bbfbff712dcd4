package org.liandong.publicity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.Requires;
import org.liandong.shared.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** News: read by everyone from its day on, written by publicity staff. */
@Service
public class NewsDesk {

  private final NewsRecords records;
  private final Clock clock;

  NewsDesk(NewsRecords records, Clock clock) {
    this.records = records;
    this.clock = clock;
  }

  /** What has been published until today, newest first. */
  @Transactional(readOnly = true)
  public List<NewsItem> latest(int limit) {
    return after(null, limit);
  }

  /**
   * What has been published until today, newest first, behind the given item.
   *
   * @param last the last item of the page before, or null for the first page
   */
  @Transactional(readOnly = true)
  public List<NewsItem> after(@Nullable UUID last, int limit) {
    return records.page(LocalDate.now(clock), last, limit);
  }

  /** What lies ahead too, for the desk itself. */
  @Requires(Permission.PUBLICITY_WRITE)
  @Transactional(readOnly = true)
  public List<NewsItem> desk(@Nullable UUID last, int limit) {
    return records.page(LocalDate.MAX.withYear(9999), last, limit);
  }

  /**
   * The item, once its day has come; the desk sees it before.
   *
   * @throws Refusal when there is none
   */
  @Transactional(readOnly = true)
  public NewsItem find(UUID id) {
    return records
        .find(id)
        .filter(item ->
            Viewer.current().may(Permission.PUBLICITY_WRITE)
                || !item.publishedOn().isAfter(LocalDate.now(clock)))
        .orElseThrow(() -> Refusal.notFound("publicity.news.unknown"));
  }

  /**
   * Writes an item: version 0 is new, any other version is a change of that version. Written again
   * as it already stands, it stays as it is.
   *
   * @throws Refusal when the title or text is missing, or somebody else changed it meanwhile
   */
  @Requires(Permission.PUBLICITY_WRITE)
  @Transactional
  public void write(NewsItem item) {
    if (item.title().chinese().isEmpty() || item.body().chinese().isEmpty()) {
      throw Refusal.user("publicity.text.missing");
    }
    if (!records.write(item)) {
      throw Refusal.conflict("publicity.changed-meanwhile");
    }
  }
}
