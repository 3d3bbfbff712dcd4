package org.liandong.publicity.web;

import java.util.List;
import org.liandong.publicity.NewsItem;
import org.liandong.shared.web.Paging;
import org.liandong.shared.web.View;

/** News, newest first. */
record NewsPage(List<NewsItem> items, Paging paging) implements View {}
