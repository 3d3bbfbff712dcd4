package org.liandong.publicity.web;

import java.util.List;
import org.liandong.publicity.ArticleVersion;
import org.liandong.shared.web.View;

/** The published articles. */
record ArticlesPage(List<ArticleVersion> articles) implements View {}
