package org.liandong.publicity.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.publicity.ArticleVersion;
import org.liandong.publicity.LivingText;
import org.liandong.shared.web.Form;
import org.liandong.shared.web.Option;
import org.liandong.shared.web.View;

/**
 * An article being written.
 *
 * @param id of the article
 * @param form as typed
 * @param figures to choose from
 * @param history versions saved, newest first
 * @param preview what is typed, rendered; or null
 * @param today day of the numbers in the preview
 */
record ArticleEditorPage(
    UUID id,
    Form form,
    List<Option> figures,
    List<ArticleVersion> history,
    @Nullable LivingText preview,
    LocalDate today)
    implements View {

  @Override
  public int status() {
    return form.status();
  }

  /** Where it is sent. */
  String path() {
    return ArticleDesk.PATH + "/" + id;
  }
}
