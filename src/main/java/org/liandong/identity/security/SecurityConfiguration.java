package org.liandong.identity.security;

import org.liandong.shared.Permission;
import org.liandong.shared.Viewer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.task.TaskDecorator;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * Two chains: programs come with a bearer token and leave no trace, people come with a session.
 * What is not listed as public needs a sign-in.
 */
@EnableWebSecurity
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private static final String CONTENT_SECURITY_POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' data:",
          "font-src 'self'",
          "connect-src 'self'",
          "form-action 'self'",
          "frame-ancestors 'none'",
          "base-uri 'none'",
          "manifest-src 'self'");

  private static final String[] PUBLIC_PAGES = {
    "/",
    "/assets/**",
    "/webjars/**",
    "/log/**",
    "/figures/**",
    "/organisations/**",
    "/policies/**",
    "/milestones/**",
    "/news/**",
    "/articles/**",
    "/check/**",
    "/demo/progress",
    "/demo/**",
    "/actuator/health/**",
    "/error"
  };

  private static final String METRICS = "/actuator/prometheus";

  private static final String[] PUBLIC_ANSWERS = {
    "/api/v1/openapi.json",
    "/api/v1/figures",
    "/api/v1/figures/*",
    "/api/v1/ledger/consistency",
    "/api/v1/regions/**"
  };

  @Bean
  @Order(1)
  SecurityFilterChain filtersForPrograms(
      HttpSecurity http, ViewerFilter viewers, OpaqueTokenIntrospector introspector) {
    ProgramDoorkeeper doorkeeper = new ProgramDoorkeeper();
    return common(http, viewers)
        .securityMatcher("/api/**", METRICS)
        .csrf(csrf -> csrf.disable())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(HttpMethod.GET, PUBLIC_ANSWERS)
                .permitAll()
                .requestMatchers("/api/v1/receipts/check")
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/api/v1/tokens")
                .permitAll()
                .requestMatchers(METRICS)
                .access((authentication, context) ->
                    new AuthorizationDecision(Viewer.current().may(Permission.SETTINGS_ADMIN)))
                .anyRequest()
                .authenticated())
        .oauth2ResourceServer(server ->
            server
                .opaqueToken(token -> token.introspector(introspector))
                .authenticationEntryPoint(doorkeeper)
                .accessDeniedHandler(doorkeeper))
        .exceptionHandling(handling ->
            handling.authenticationEntryPoint(doorkeeper).accessDeniedHandler(doorkeeper))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain filtersForPeople(
      HttpSecurity http, ViewerFilter viewers, SignInAnswers answers) {
    Doorkeeper doorkeeper = new Doorkeeper();
    return common(http, viewers)
        .csrf(csrf -> csrf.ignoringRequestMatchers("/check/**"))
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(PUBLIC_PAGES)
                .permitAll()
                .requestMatchers("/sign-in")
                .permitAll()
                .anyRequest()
                .authenticated())
        .formLogin(
            form -> form.loginPage("/sign-in").successHandler(answers).failureHandler(answers))
        .logout(
            logout -> logout.logoutUrl("/sign-out").addLogoutHandler(answers).logoutSuccessUrl("/"))
        .exceptionHandling(handling ->
            handling.authenticationEntryPoint(doorkeeper).accessDeniedHandler(doorkeeper))
        .build();
  }

  /** Bound inside the chains, not by the container a second time. */
  @Bean
  static FilterRegistrationBean<ViewerFilter> viewerFilterInChainsOnly(ViewerFilter viewers) {
    FilterRegistrationBean<ViewerFilter> registration = new FilterRegistrationBean<>(viewers);
    registration.setEnabled(false);
    return registration;
  }

  /** A request is observed once, as a whole, and not again for each of the twenty filters. */
  @Bean
  static SecurityObservationSettings securityNotObservedByFilter() {
    return SecurityObservationSettings.noObservations();
  }

  /** Work handed to another thread is done as whoever handed it over. */
  @Bean
  static TaskDecorator viewerKeptByTasks() {
    return task -> {
      Viewer viewer = Viewer.current();
      return () -> viewer.run(task);
    };
  }

  private static HttpSecurity common(HttpSecurity http, ViewerFilter viewers) {
    return http.headers(SecurityConfiguration::headers)
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .addFilterBefore(viewers, AuthorizationFilter.class);
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(policy ->
            policy.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"));
  }
}
