package org.liandong.workforce.web;

import org.liandong.shared.Permission;
import org.liandong.shared.web.NavigationLink;
import org.liandong.shared.web.QuickAction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the professional register is found in the console. */
@Configuration(proxyBeanMethods = false)
class WorkforceNavigation {

  @Bean
  static NavigationLink socialWorkersLink() {
    return new NavigationLink(
        NavigationLink.Area.WORKFORCE,
        20,
        "workforce.workers",
        "/console/social-workers",
        Permission.WORKFORCE_READ);
  }

  @Bean
  static NavigationLink certificatesLink() {
    return new NavigationLink(
        NavigationLink.Area.WORKFORCE,
        25,
        "workforce.certificates",
        CertificateController.PATH,
        Permission.WORKFORCE_READ);
  }

  @Bean
  static NavigationLink examsLink() {
    return new NavigationLink(
        NavigationLink.Area.WORKFORCE,
        30,
        "workforce.exams",
        "/console/exams",
        Permission.WORKFORCE_READ);
  }

  @Bean
  static QuickAction newWorkerAction() {
    return new QuickAction(
        40, "workforce.worker.new", "/console/social-workers/new", Permission.WORKFORCE_WRITE);
  }
}
