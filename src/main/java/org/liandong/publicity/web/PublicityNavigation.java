package org.liandong.publicity.web;

import org.liandong.shared.Permission;
import org.liandong.shared.web.NavigationLink;
import org.liandong.shared.web.QuickAction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Publicity's links in the navigation. */
@Configuration(proxyBeanMethods = false)
class PublicityNavigation {

  @Bean
  NavigationLink articlesLink() {
    return portal(40, "publicity.articles", "/articles");
  }

  @Bean
  NavigationLink policiesLink() {
    return portal(50, "publicity.policies", "/policies");
  }

  @Bean
  NavigationLink milestonesLink() {
    return portal(60, "publicity.milestones", "/milestones");
  }

  @Bean
  NavigationLink newsLink() {
    return portal(70, "publicity.news", "/news");
  }

  @Bean
  NavigationLink articleDeskLink() {
    return desk(50, "publicity.desk.articles", "/console/articles");
  }

  @Bean
  NavigationLink policyDeskLink() {
    return desk(51, "publicity.desk.policies", "/console/policies");
  }

  @Bean
  NavigationLink newsDeskLink() {
    return desk(52, "publicity.desk.news", "/console/news");
  }

  @Bean
  NavigationLink milestoneDeskLink() {
    return desk(53, "publicity.desk.milestones", "/console/milestones");
  }

  private static NavigationLink portal(int order, String key, String path) {
    return new NavigationLink(NavigationLink.Area.PORTAL, order, key, path, null);
  }

  private static NavigationLink desk(int order, String key, String path) {
    return new NavigationLink(
        NavigationLink.Area.MANAGEMENT, order, key, path, Permission.PUBLICITY_WRITE);
  }

  @Bean
  QuickAction newArticleAction() {
    return new QuickAction(
        50, "publicity.desk.new-article", "/console/articles/new", Permission.PUBLICITY_WRITE);
  }

  @Bean
  QuickAction newNewsAction() {
    return new QuickAction(
        55, "publicity.desk.new-news", "/console/news/new", Permission.PUBLICITY_WRITE);
  }
}
