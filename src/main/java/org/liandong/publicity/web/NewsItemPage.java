package org.liandong.publicity.web;

import org.liandong.publicity.LivingText;
import org.liandong.publicity.NewsItem;
import org.liandong.shared.web.View;

/** A piece of news. */
record NewsItemPage(NewsItem item, LivingText body) implements View {}
