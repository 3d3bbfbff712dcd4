package org.liandong.publicity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Living articles. Every saving is a version and none is ever overwritten; at most one version is
 * published. A text whose numbers cannot be answered is not saved.
 */
@Service
public class Articles {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int SLUG_LENGTH_MAX = 80;

  private final ArticleRecords records;
  private final LivingNumbers numbers;

  Articles(ArticleRecords records, LivingNumbers numbers) {
    this.records = records;
    this.numbers = numbers;
  }

  /** The opening of the article the home page shows, when there is one. */
  @Transactional(readOnly = true)
  public Optional<ArticleTeaser> featured(boolean english) {
    return records
        .featured()
        .map(version ->
            new ArticleTeaser(
                version.slug(),
                version.text().title().in(english),
                numbers.render(version.text().lead().in(english), english)));
  }

  /** The published articles, latest first. */
  @Transactional(readOnly = true)
  public List<ArticleVersion> published() {
    return records.published();
  }

  /**
   * The published version.
   *
   * @throws Refusal when nothing of this name is published
   */
  @Transactional(readOnly = true)
  public ArticleVersion read(String slug) {
    return records.live(slug).orElseThrow(Articles::unknown);
  }

  /** The latest version of every article, published or not. */
  @Requires(Permission.PUBLICITY_WRITE)
  @Transactional(readOnly = true)
  public List<ArticleVersion> desk() {
    return records.desk();
  }

  /**
   * Every version of an article, newest first.
   *
   * @throws Refusal when there is no such article
   */
  @Requires(Permission.PUBLICITY_WRITE)
  @Transactional(readOnly = true)
  public List<ArticleVersion> history(UUID article) {
    List<ArticleVersion> versions = records.history(article);
    if (versions.isEmpty()) {
      throw unknown();
    }
    return versions;
  }

  /**
   * Saves a version. Saved again with the same text, it stays one version.
   *
   * @param article id made by whoever begins the article
   * @param slug its name in addresses; fixed by the first saving
   * @param basedOn number of the version the writer had before her, 0 for a new article
   * @return the number of the version
   * @throws Refusal when a reference does not resolve, a text is missing, the name is taken, or
   *     somebody else saved meanwhile
   */
  @Requires(Permission.PUBLICITY_WRITE)
  @Transactional
  public int save(UUID article, String slug, int basedOn, ArticleText text) {
    if (slug.length() > SLUG_LENGTH_MAX || !SLUG.matcher(slug).matches()) {
      throw Refusal.user("publicity.article.slug", slug);
    }
    check(text);
    if (!records.begin(article, slug)) {
      throw Refusal.conflict("publicity.article.slug-taken", slug);
    }
    if (!records.save(article, basedOn + 1, text)) {
      throw Refusal.conflict("publicity.changed-meanwhile");
    }
    return basedOn + 1;
  }

  /**
   * Makes sure a text could be saved.
   *
   * @throws Refusal as {@link #save} would
   */
  @Requires(Permission.PUBLICITY_WRITE)
  @Transactional(readOnly = true)
  public void check(ArticleText text) {
    if (text.title().chinese().isEmpty() || text.body().chinese().isEmpty()) {
      throw Refusal.user("publicity.text.missing");
    }
    numbers.check(text.lead().chinese());
    numbers.check(text.lead().english());
    numbers.check(text.body().chinese());
    numbers.check(text.body().english());
  }

  /**
   * Publishes a version, an earlier one as well as the latest.
   *
   * @throws Refusal when there is no such version, or its numbers cannot be answered any more
   */
  @Requires(Permission.PUBLICITY_WRITE)
  @Transactional
  public void publish(UUID article, int number) {
    ArticleVersion version =
        history(article).stream()
            .filter(candidate -> candidate.number() == number)
            .findFirst()
            .orElseThrow(Articles::unknown);
    check(version.text());
    records.publish(article, number);
  }

  /** Takes the article from the public's eyes; its versions stay. */
  @Requires(Permission.PUBLICITY_WRITE)
  @Transactional
  public void withdraw(UUID article) {
    records.withdraw(article);
  }

  /** Puts the article on the home page, in place of the one before. */
  @Requires(Permission.PUBLICITY_WRITE)
  @Transactional
  public void feature(UUID article) {
    records.feature(article);
  }

  private static Refusal unknown() {
    return Refusal.notFound("publicity.article.unknown");
  }
}
