package org.liandong.publicity.web;

import java.util.List;
import org.liandong.publicity.ArticleVersion;
import org.liandong.shared.web.View;

/** Every article at its latest version. */
record ArticleDeskPage(List<ArticleVersion> articles) implements View {}
